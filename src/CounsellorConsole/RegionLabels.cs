using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.CounsellorConsole;

/// <summary>Regions by name, for counsellors; a code that is not one of ours stays a code.</summary>
internal sealed class RegionLabels(RegionCatalog catalog)
{
    public string Of(string code, string language) => catalog.Find(code)?.Names.Name.In(language) ?? code;

    /// <summary>All that may be suggested, in the order of their codes.</summary>
    public IEnumerable<(string Code, string Name)> All(string language) => catalog.Regions.Select(region => (region.Code, region.Names.Name.In(language)));

    public bool Knows(string code) => catalog.Find(code) is not null;

    public string List(IEnumerable<string> codes, string language) => string.Join(", ", codes.Select(code => Of(code, language)));
}
