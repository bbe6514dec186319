using EmploisEnRegions.Recognizers.Reading;
using EmploisEnRegions.Recognizers.Units;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Lengths, areas, volumes, weights and speeds: "5km", "deux litres", "100 km/h".</summary>
public sealed class DimensionModel : IModel
{
    private readonly Language _language;

    internal DimensionModel(Language language) => _language = language;

    public string ModelTypeName => "dimension";

    public List<ModelResult> Parse(string query) => QuantityReader.Read(query, _language, ModelTypeName, UnitPhrases.Dimensions(_language).After);
}
