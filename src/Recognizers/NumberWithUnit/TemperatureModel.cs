using EmploisEnRegions.Recognizers.Reading;
using EmploisEnRegions.Recognizers.Units;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>"32C", "moins vingt degrés", "70 °F".</summary>
public sealed class TemperatureModel : IModel
{
    private readonly Language _language;

    internal TemperatureModel(Language language) => _language = language;

    public string ModelTypeName => "temperature";

    public List<ModelResult> Parse(string query) => QuantityReader.Read(query, _language, ModelTypeName, UnitPhrases.Temperatures(_language).After);
}
