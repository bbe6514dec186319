using EmploisEnRegions.Recognizers.Numbers;
using EmploisEnRegions.Recognizers.Reading;
using EmploisEnRegions.Recognizers.Units;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Amounts of money, with signs, codes or words.</summary>
public sealed class CurrencyModel : IModel
{
    private readonly Language _language;

    internal CurrencyModel(Language language) => _language = language;

    public string ModelTypeName => "currency";

    public List<ModelResult> Parse(string query)
    {
        ArgumentNullException.ThrowIfNull(query);
        var text = NumberText.Of(Tokens.Of(query), _language);
        var results = new List<ModelResult>();
        for (var at = 0; at < text.Tokens.Count;)
        {
            var amount = MoneyReader.Read(text, at);
            if (amount.Found)
            {
                results.Add(Results.Of(ModelTypeName, text.Tokens, amount.Start, amount.End, Resolution(amount)));
                at = amount.Next;
            }
            else
            {
                // Not into the middle of a number: "1 200" must not be read again as "200".
                at = NumeralReader.TryRead(text, at, out var numeral) ? numeral.Next : at + 1;
            }
        }
        return results;
    }

    private SortedDictionary<string, object> Resolution(Amount amount)
    {
        var resolution = Results.Resolution();
        if (amount.Unit.Code.Length > 0)
        {
            resolution["isoCurrency"] = amount.Unit.Code;
        }
        resolution["unit"] = amount.Unit.Name;
        resolution["value"] = amount.Value is { } value ? NumberFormats.Value(value, _language) : null!;
        return resolution;
    }
}
