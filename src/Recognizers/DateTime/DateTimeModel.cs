using EmploisEnRegions.Recognizers.Dates;
using EmploisEnRegions.Recognizers.Numbers;
using EmploisEnRegions.Recognizers.Reading;
using DateObject = System.DateTime;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Dates and times relative to a reference.</summary>
public sealed class DateTimeModel : IModel
{
    private readonly Language _language;

    internal DateTimeModel(Language language) => _language = language;

    public string ModelTypeName => "datetime";

    public List<ModelResult> Parse(string query) => Parse(query, TimeProvider.System.GetLocalNow().DateTime);

    /// <param name="refTime">What "tomorrow" counts from.</param>
    public List<ModelResult> Parse(string query, DateObject refTime)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = new DateText(Tokens.Of(query), _language, refTime);
        var results = new List<ModelResult>();
        for (var at = 0; at < text.Count;)
        {
            var found = text.MayBegin(at) ? DateReader.Read(text, at) : null;
            if (found is null || found.Values.Count == 0)
            {
                // Not into the middle of a number: "quatre-vingt-dix-sept" ends with an abbreviated month.
                at = text.IsNumber(at) && NumeralReader.TryRead(text.Numbers, at, out var numeral) ? numeral.Next : at + 1;
                continue;
            }
            results.Add(Result(text.Tokens, found));
            at = found.Next;
        }
        return results;
    }

    private static ModelResult Result(Tokens tokens, Found found)
    {
        var resolution = Results.Resolution();
        resolution["values"] = found.Values;
        return Results.Of("datetimeV2." + found.Type, tokens, tokens[found.First].Start, tokens[found.Next - 1].End, resolution);
    }
}
