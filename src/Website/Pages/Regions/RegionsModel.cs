using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Regions;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Website.Pages.Regions;

internal sealed class RegionsModel(ReferenceData data) : WebsitePage
{
    private static readonly Bilingual<RegionsTexts> All = new();

    internal override PageAddress Address => PageAddresses.Regions;
    internal RegionsTexts Texts => All.In(Language);
    internal IReadOnlyList<Region> Regions => data.Regions.Regions;
    internal IReadOnlyList<Programme> Programmes => data.Programmes;
    internal RegionFacts FactsOf(Region region) => new(region, Texts, Language);
}
