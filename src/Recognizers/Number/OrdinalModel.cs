using System.Globalization;
using EmploisEnRegions.Recognizers.Numbers;
using EmploisEnRegions.Recognizers.Reading;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Ordinals, counted from the start, from here ("next") or from the end ("last").</summary>
public sealed class OrdinalModel : IModel
{
    private readonly Language _language;

    internal OrdinalModel(Language language) => _language = language;

    public string ModelTypeName => "ordinal";

    public List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = NumberText.Of(Tokens.Of(query), _language);
        var results = new List<ModelResult>();
        for (var at = 0; at < text.Tokens.Count;)
        {
            var length = RelativeOrdinals.Of(_language).Match(text.Tokens, at, out var relative);
            if (length > 0)
            {
                var value = relative!.RelativeTo + relative.Offset.ToString("+0;-0;+0", CultureInfo.InvariantCulture);
                results.Add(Result("ordinal.relative", text, at, at + length, relative.Offset.ToString(CultureInfo.InvariantCulture), relative.RelativeTo, value));
                at += length;
                continue;
            }
            var ordinal = OrdinalReader.Read(text, at);
            if (ordinal.Found && !IsShare(text, at))
            {
                var value = NumberFormats.Value(ordinal.Value, _language);
                results.Add(Result(ModelTypeName, text, at, ordinal.Next, value, "start", value));
            }
            at = Math.Max(at + 1, ordinal.Next);
        }
        return results;
    }

    /// <summary>"a trillionth" is a share of the whole, not a place in a row.</summary>
    private static bool IsShare(NumberText text, int at) =>
        text.Is(at - 1, NumberRole.Article) && text[at] is { IsOrdinal: true, Role: NumberRole.Multiplier or NumberRole.Hundred };

    private static ModelResult Result(string type, NumberText text, int first, int next, string offset, string relativeTo, string value)
    {
        var resolution = Results.Resolution();
        resolution["offset"] = offset;
        resolution["relativeTo"] = relativeTo;
        resolution["value"] = value;
        return Results.Of(type, text.Tokens, text.Tokens[first].Start, text.EndOf(next), resolution);
    }
}
