using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Website.Pages.Regions;

internal sealed class RegionsModel(RegionCatalog regions) : WebsitePage
{
    private static readonly Bilingual<RegionsTexts> All = new();

    internal override PageAddress Address => PageAddresses.Regions;
    internal RegionsTexts Texts => All.In(Language);
    internal IReadOnlyList<Region> Regions => regions.Regions;
    internal RegionFacts FactsOf(Region region) => new(region, Texts, Language);
}
