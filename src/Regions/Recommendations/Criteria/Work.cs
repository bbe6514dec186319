using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>
/// Work for one of the two adults: the size of the labour market, sectors that employ the occupation, and what official
/// sources say of its prospects. Both adults weigh the same, and openness to another field counts for both.
/// </summary>
internal sealed class Work(OccupationCatalog occupations, bool partner) : Criterion
{
    private static readonly string[] CommonOccupations = ["31301", "72106", "21232", "41221", "62200", "33102", "85100", "73300", "12200", "94140"];

    public override string Id => partner ? "partnerOccupation" : "occupation";

    public override IReadOnlyList<string> Reads { get; } = [partner ? "partner" : "occupation", "keepField"];

    public override IReadOnlyList<Profile> PossibleAnswers { get; } =
        partner ? [] : [.. CommonOccupations.Select(code => new Profile { Occupation = new Occupation(code, code) })];

    public override bool IsAnswered(Profile profile) => Career(profile) is not null;

    public override double Weight(Profile profile)
    {
        var two = HasPartner(profile);
        if (Career(profile) is null || (partner && !two)) return 0;
        return (two ? 1.4 : 2.0) * Boost(profile, 1.3, Goal.Work, Goal.Business);
    }

    public override Assessment Assess(Region region, Profile profile)
    {
        var employment = region.Fact("employment");
        var market = employment?.Value is { } jobs ? 0.5 + (0.035 * Doublings(jobs, 150)) : 0.5;
        var size = Assessment.Of(market, "largeMarket", "smallMarket", employment);
        if (Career(profile)?.NocCode is not { } noc || occupations.Find(noc) is not { } unit) return size;

        var outlook = OutlookOf(region, noc);
        var sector = SectorOf(region, noc);
        var field = (sector is null ? 0 : IsPlaceBound(unit) ? 0.22 : 0.12) + (outlook is null ? 0 : Prospects(outlook));
        var score = Math.Clamp(market + ((profile.KeepField == false ? 0.5 : 1) * field), 0.02, 0.98);
        var titled = outlook is null ? null : outlook.Figure with { Words = unit.Title };
        return score > 0.5
            ? outlook is { Outlook: >= Outlook.Good } ? new Assessment(score, "inDemand", titled)
                : sector is not null ? new Assessment(score, "sector", sector.Figure)
                : size with { Score = score }
            : outlook is { Outlook: <= Outlook.Limited } ? new Assessment(score, "limitedDemand", titled)
                : new Assessment(score, "smallMarket", employment);
    }

    private static OccupationOutlook? OutlookOf(Region region, string noc)
    {
        for (var i = 0; i < region.Outlooks.Count; i++)
        {
            if (region.Outlooks[i].NocCode == noc) return region.Outlooks[i];
        }

        return null;
    }

    private Sector? SectorOf(Region region, string noc)
    {
        var kinds = occupations.Sectors(noc);
        for (var i = 0; i < region.Sectors.Count; i++)
        {
            if (kinds.Contains(region.Sectors[i].Kind)) return region.Sectors[i];
        }

        return null;
    }

    /// <summary>A source that is old or weak counts half.</summary>
    private static double Prospects(OccupationOutlook outlook)
    {
        var said = outlook.Outlook switch
        {
            Outlook.VeryGood => 0.25,
            Outlook.Good => 0.2,
            Outlook.Moderate => 0,
            Outlook.Limited => -0.15,
            Outlook.VeryLimited => -0.2,
        };
        var recent = string.CompareOrdinal(outlook.Figure.Year[^4..], "2023") >= 0;
        return recent && outlook.Figure.Confidence != Confidence.Low ? said : said / 2;
    }

    private Occupation? Career(Profile profile) => partner ? profile.Partner?.Occupation : profile.Occupation;

    private static bool HasPartner(Profile profile) => profile.Partner is { Exists: not false } p && (p.Exists == true || p.Occupation is not null);

    /// <summary>Natural resources and manufacturing work only where the mine, the forest or the plant is.</summary>
    private static bool IsPlaceBound(UnitGroup unit) => unit.Category is 8 or 9;
}
