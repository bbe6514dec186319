using EmploisEnRegions.Recognizers.Reading;
using EmploisEnRegions.Recognizers.Units;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>"29 ans", "dix-huit mois", "un an et demi", "five years old".</summary>
public sealed class AgeModel : IModel
{
    private readonly Language _language;

    internal AgeModel(Language language) => _language = language;

    public string ModelTypeName => "age";

    public List<ModelResult> Parse(string query) => QuantityReader.Read(query, _language, ModelTypeName, UnitPhrases.Ages(_language).After);
}
