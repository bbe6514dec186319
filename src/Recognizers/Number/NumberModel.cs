using EmploisEnRegions.Recognizers.Numbers;
using EmploisEnRegions.Recognizers.Reading;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Cardinals, decimals, fractions and powers, in digits or words.</summary>
public sealed class NumberModel : IModel
{
    private readonly Language _language;

    internal NumberModel(Language language) => _language = language;

    public string ModelTypeName => "number";

    public List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = NumberText.Of(Tokens.Of(query), _language);
        var results = new List<ModelResult>();
        for (var at = 0; at < text.Tokens.Count;)
        {
            var ordinal = OrdinalReader.Read(text, at);
            if (!NumeralReader.TryRead(text, at, out var numeral) || numeral.Next < ordinal.Next || (ordinal.Next == numeral.Next && numeral.Form != NumberForm.Fraction))
            {
                at = Math.Max(at + 1, ordinal.Next);
                continue;
            }
            if (!NumeralReader.TouchesWord(text, numeral) && !IsPronoun(text, numeral) && !IsArticle(text, numeral))
            {
                results.Add(Results.Of(ModelTypeName, text.Tokens, numeral.Start, numeral.End, Resolution(numeral)));
            }
            at = numeral.Next;
        }
        return results;
    }

    /// <summary>"the one you mentioned", "which one".</summary>
    private static bool IsPronoun(NumberText text, Numeral numeral) =>
        numeral.Value == 1 && numeral.Next == numeral.First + 1 && text.Is(numeral.First - 1, NumberRole.Pronoun) && text.Is(numeral.First, NumberRole.Unit);

    /// <summary>"une famille de cinq", "un groupe de 12": the number is the one that follows.</summary>
    private static bool IsArticle(NumberText text, Numeral numeral)
    {
        var noun = numeral.Next;
        if (text.Language != Language.French || numeral.Value != 1 || noun != numeral.First + 1 || text.IsDigits(numeral.First) || text[noun] is not null)
        {
            return false;
        }
        var of = text.Tokens.IsWord(noun + 1, "de") ? noun + 2 : text.Tokens.IsWord(noun + 2, "de") ? noun + 3 : text.Tokens.Count;
        return of < text.Tokens.Count && text.Tokens[noun].Kind == TokenKind.Word && NumeralReader.TryRead(text, of, out _);
    }

    private SortedDictionary<string, object> Resolution(Numeral numeral)
    {
        var resolution = Results.Resolution();
        resolution["subtype"] = numeral.Form switch
        {
            NumberForm.Fraction => "fraction",
            NumberForm.Power => "power",
            NumberForm.Whole => numeral.IsWhole ? "integer" : "decimal",
        };
        resolution["value"] = NumberFormats.Value(numeral.Value, _language);
        return resolution;
    }
}
