using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.CounsellorConsole;

/// <summary>Regions by name, for counsellors; a code that is not one of ours stays a code.</summary>
internal sealed class RegionLabels(RegionCatalog catalog)
{
    public string Of(string code, string language) => catalog.Find(code)?.Names.Name.In(language) ?? code;

    public string List(IEnumerable<string> codes, string language) => string.Join(", ", codes.Select(code => Of(code, language)));
}
