using EmploisEnRegions.Recognizers.Numbers;
using EmploisEnRegions.Recognizers.Reading;
using Microsoft.Recognizers.Text;

namespace EmploisEnRegions.Recognizers.Units;

/// <summary>A number and the unit that follows it: "29 ans", "5km", "un kilomètre et demi".</summary>
internal static class QuantityReader
{
    public static List<ModelResult> Read(string query, Language language, string type, Phrases<Unit> units)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = NumberText.Of(Tokens.Of(query), language);
        var results = new List<ModelResult>();
        for (var at = 0; at < text.Tokens.Count;)
        {
            var next = at + 1;
            if (NumeralReader.TryRead(text, at, out var numeral))
            {
                next = numeral.Next;
                var unitAt = text.SkipHyphen(next);
                var length = units.Match(text.Tokens, unitAt, out var unit);
                if (length > 0)
                {
                    next = unitAt + length;
                    var resolution = Results.Resolution();
                    resolution["unit"] = unit!.Name;
                    resolution["value"] = NumberFormats.Value(numeral.Value + Half(text, ref next), language);
                    results.Add(Results.Of(type, text.Tokens, numeral.Start, text.EndOf(next), resolution));
                }
            }
            at = next;
        }
        return results;
    }

    /// <summary>"un an et demi".</summary>
    private static double Half(NumberText text, ref int next)
    {
        var isHalf = text.Language == Language.French && text.Is(next, NumberRole.And) && text.Is(next + 1, NumberRole.Fraction) && text[next + 1]!.Value == 2;
        next += isHalf ? 2 : 0;
        return isHalf ? 0.5 : 0;
    }
}
