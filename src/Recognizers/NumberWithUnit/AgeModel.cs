using EmploisEnRegions.Recognizers.Numbers;
using EmploisEnRegions.Recognizers.Reading;
using EmploisEnRegions.Recognizers.Units;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>"29 ans", "dix-huit mois", "un an et demi", "five years old".</summary>
public sealed class AgeModel : IModel
{
    private readonly Language _language;

    internal AgeModel(Language language) => _language = language;

    public string ModelTypeName => "age";

    public List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = NumberText.Of(Tokens.Of(query), _language);
        var results = new List<ModelResult>();
        for (var at = 0; at < text.Tokens.Count;)
        {
            var next = at + 1;
            if (NumeralReader.TryRead(text, at, out var numeral))
            {
                next = numeral.Next;
                var unitAt = text.SkipHyphen(next);
                var length = UnitPhrases.Ages(_language).After.Match(text.Tokens, unitAt, out var unit);
                if (length > 0)
                {
                    next = unitAt + length;
                    var value = numeral.Value + Half(text, ref next);
                    results.Add(Result(text, numeral.Start, next, value, unit!));
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

    private ModelResult Result(NumberText text, int start, int next, double value, Unit unit)
    {
        var resolution = Results.Resolution();
        resolution["unit"] = unit.Name;
        resolution["value"] = NumberFormats.Value(value, _language);
        return Results.Of(ModelTypeName, text.Tokens, start, text.EndOf(next), resolution);
    }
}
