using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Unit.Regions.Relations;

/// <summary>A catalog in which one fact of one region is better for the person: the region may only rise, score and rank.</summary>
public class BetterFactsNeverLower
{
    [Theory]
    [InlineData(Outlook.VeryLimited, Outlook.Limited)]
    [InlineData(Outlook.Limited, Outlook.Moderate)]
    [InlineData(Outlook.Moderate, Outlook.Good)]
    [InlineData(Outlook.Good, Outlook.VeryGood)]
    public void Better_prospects_in_my_field_never_lower_a_region(Outlook worse, Outlook better) => ForEach((profile, region) =>
    {
        if (profile.Occupation?.NocCode is not { } noc) return;
        Region Saying(Outlook outlook) => region with { Outlooks = [.. region.Outlooks.Where(o => o.NocCode != noc), new OccupationOutlook(noc, outlook, Source(region))] };
        AssertNotLower(profile, Saying(worse), Saying(better));
    });

    [Fact]
    public void Prospects_for_the_partner_never_lower_a_region() => ForEach((profile, region) =>
    {
        if (profile.Partner?.Occupation?.NocCode is not { } noc) return;
        AssertNotLower(profile, region, region with { Outlooks = [new OccupationOutlook(noc, Outlook.VeryGood, Source(region)), .. region.Outlooks] });
    });

    [Fact]
    public void One_more_sector_that_employs_me_never_lowers_a_region() => ForEach((profile, region) =>
    {
        var kinds = OccupationCatalog.BuiltIn.Sectors(profile.Occupation?.NocCode ?? "").ToList();
        AssertNotLower(profile, region, region with { Sectors = [.. region.Sectors, .. kinds.Select(k => new Sector(k, Source(region)))] });
    });

    [Fact]
    public void A_larger_labour_market_never_lowers_a_region() => ForEach((profile, region) =>
        AssertNotLower(profile, region, Inside.Scaled(region, f => f == "employment", 1.5)));

    [Fact]
    public void Cheaper_rent_never_lowers_a_region() => ForEach((profile, region) =>
        AssertNotLower(profile, region, Inside.Scaled(region, f => f.StartsWith("rent", StringComparison.Ordinal) && f != "rentChange", 0.8)));

    [Fact]
    public void More_free_homes_never_lower_a_region() => ForEach((profile, region) =>
        AssertNotLower(profile, region, Inside.Scaled(region, f => f == "vacancy", 2)));

    [Fact]
    public void A_shorter_road_never_lowers_nor_excludes_a_region() => ForEach((profile, region) => AssertNotLower(
        profile, region, region with { Centres = [.. region.Centres.Select(c => c with { HoursToMontreal = c.HoursToMontreal is { } h ? h with { Value = h.Value * 0.7 } : null })] }));

    [Fact]
    public void A_larger_hospital_never_lowers_nor_excludes_a_region() => ForEach((profile, region) => AssertNotLower(
        profile, region, region with { Institutions = [.. region.Institutions.Select(i => i.Kind == "hospital" && i.Figure.Value is { } size ? i with { Figure = i.Figure with { Value = size + 10 } } : i)] }));

    [Fact]
    public void A_university_a_college_and_a_bus_never_lower_a_region() => ForEach((profile, region) =>
    {
        foreach (var kind in new[] { "university", "college", "cityTransit", "universityHospital" })
            AssertNotLower(profile, region, region with { Institutions = [new Institution(kind, "…", region.Centres[0].Name, Source(region)), .. region.Institutions] });
    });

    [Fact]
    public void More_people_from_away_and_more_English_around_never_lower_a_region() => ForEach((profile, region) =>
        AssertNotLower(profile, region, Inside.Scaled(region, f => f is "immigrantAdmissions" or "english", 3)));

    [Fact]
    public void More_of_the_landscape_that_is_wanted_never_lowers_a_region() => ForEach((profile, region) => AssertNotLower(
        profile, region, region with { Landscapes = [.. (profile.Landscape ?? []).Select(l => new RegionLandscape(l, 1, Source(region))), .. region.Landscapes.Where(l => profile.Landscape?.Contains(l.Landscape) != true)] }));

    [Fact]
    public void A_shorter_wait_for_day_care_never_lowers_a_region() => ForEach((profile, region) =>
        AssertNotLower(profile, region, Inside.Scaled(region, f => f == "childcareWaitOverOneYear", 0.5)));

    private static Figure Source(Region region) => region.Fact("employment")! with { Year = "2026" };

    private static void AssertNotLower(Profile profile, Region worse, Region better)
    {
        var (before, after) = (Inside.With(worse).Suggest(profile).Of(worse.Code), Inside.With(better).Suggest(profile).Of(better.Code));
        if (before is null) return;
        Assert.NotNull(after);
        Assert.True(after.Score >= before.Score && after.Rank <= before.Rank, $"{worse.Code}: {before.Rank} {before.Score} became {after.Rank} {after.Score}");
    }

    /// <summary>Each profile with one region, all in turn.</summary>
    private static void ForEach(Action<Profile, Region> relation)
    {
        var turn = 0;
        Inside.ForAnybody(profile => relation(profile, Inside.Catalog.Regions[turn++ % Inside.Codes.Length]), 200);
    }
}
