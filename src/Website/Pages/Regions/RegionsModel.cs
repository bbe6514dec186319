using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Website.Pages.Regions;

internal sealed class RegionsModel : WebsitePage
{
    private static readonly Bilingual<RegionsTexts> All = new();

    internal override PageAddress Address => PageAddresses.Regions;
    internal RegionsTexts Texts => All.In(Language);
    internal static IReadOnlyList<Region> Regions => RegionCatalog.BuiltIn.Regions;
    internal RegionFacts FactsOf(Region region) => new(region, Texts, Language);
}
