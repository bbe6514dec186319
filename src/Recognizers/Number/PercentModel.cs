using EmploisEnRegions.Recognizers.Numbers;
using EmploisEnRegions.Recognizers.Reading;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>"30 %", "vingt pour cent", "percent of twenty".</summary>
public sealed class PercentModel : IModel
{
    private readonly Language _language;

    internal PercentModel(Language language) => _language = language;

    public string ModelTypeName => "percentage";

    public List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = NumberText.Of(Tokens.Of(query), _language);
        var phrases = PercentPhrases.Of(_language);
        var results = new List<ModelResult>();
        for (var at = 0; at < text.Tokens.Count;)
        {
            var before = phrases.Before.Match(text.Tokens, at, out _);
            var found = NumeralReader.TryRead(text, at + before, out var numeral) && !NumeralReader.TouchesWord(text, numeral);
            if (found && before > 0)
            {
                results.Add(Result(text, text.Tokens[at].Start, numeral.End, numeral.Value));
                at = numeral.Next;
                continue;
            }
            var after = found ? phrases.After.Match(text.Tokens, numeral.Next, out _) : 0;
            if (after > 0 && !IsInAddress(text, numeral, numeral.Next + after))
            {
                results.Add(Result(text, numeral.Start, text.EndOf(numeral.Next + after), numeral.Value));
            }
            else if (!found && phrases.Alone.Match(text.Tokens, at, out _) > 0)
            {
                results.Add(Result(text, text.Tokens[at].Start, text.EndOf(at + 1), null));
            }
            at = found ? numeral.Next + after : at + 1;
        }
        return results;
    }

    /// <summary>"%20" inside an address is not a percentage.</summary>
    private static bool IsInAddress(NumberText text, Numeral numeral, int next)
    {
        var tokens = text.Tokens;
        var follows = tokens.IsGlued(next) && (tokens[next].Kind != TokenKind.Symbol || tokens.IsSymbol(next, '%'));
        var precedes = tokens.IsGlued(numeral.First) && tokens[numeral.First - 1].Kind == TokenKind.Symbol
            && tokens.Folded[tokens[numeral.First - 1].Start] is '%' or '=' or '&' or '/' or '?';
        return (follows && tokens.IsSymbol(next - 1, '%')) || (precedes && tokens.IsSymbol(next - 1, '%'));
    }

    private ModelResult Result(NumberText text, int start, int end, double? value)
    {
        var resolution = Results.Resolution();
        resolution["value"] = value is { } number ? NumberFormats.Value(number, _language) + "%" : "null";
        return Results.Of(ModelTypeName, text.Tokens, start, end, resolution);
    }
}
