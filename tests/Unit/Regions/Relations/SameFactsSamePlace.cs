using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Unit.Regions.Relations;

/// <summary>A region is judged by its facts that matter to the person, and by nothing else.</summary>
public class SameFactsSamePlace
{
    [Fact]
    public void Two_regions_with_the_same_facts_get_the_same_score_whatever_their_names() => ForEach((profile, region, turn) =>
    {
        var anyone = profile with { InterestedIn = null, Excluded = null, Near = null };
        var twin = region with { Code = Inside.Codes[(turn + 4) % Inside.Codes.Length] };
        var all = Inside.With(twin).Suggest(anyone);
        var (one, other) = (all.Of(region.Code), all.Of(twin.Code));

        Assert.Equal(one is null, other is null);
        if (one is null || other is null) return;
        Assert.Equal((one.Score, one.Drawback), (other.Score, other.Drawback));
        Assert.Equal(one.Reasons, other.Reasons);
        Assert.Equal(1, Math.Abs(one.Rank - other.Rank));
    });

    [Fact]
    public void The_order_of_the_catalog_does_not_matter() => Inside.ForAnybody(profile =>
    {
        var turned = new Recommender(new RegionCatalog([.. Inside.Catalog.Regions.Reverse()]), OccupationCatalog.BuiltIn).Suggest(profile);
        foreach (var suggestion in Recommender.BuiltIn.Suggest(profile).Suggestions)
        {
            Assert.Equal(suggestion.Score, turned.Of(suggestion.Region)!.Score, 1e-3);
        }
    }, 100);

    [Fact]
    public void A_region_that_did_not_exist_would_change_nothing_between_the_others() => ForEach((profile, region, _) =>
    {
        var fewer = new Recommender(new RegionCatalog([.. Inside.Catalog.Regions.Where(r => r != region)]), OccupationCatalog.BuiltIn);
        // Whom they want to be near, and where care is, are places: they must stay on the map.
        if (profile.Near?.Region == region.Code || profile.MedicalCare == true) return;
        Assert.Equal(
            Recommender.BuiltIn.Suggest(profile).Suggestions.Where(s => s.Region != region.Code).Select(s => (s.Region, s.Score)),
            fewer.Suggest(profile).Suggestions.Select(s => (s.Region, s.Score)));
    });

    [Fact]
    public void Facts_that_the_person_has_no_use_for_move_nothing() => ForEach((profile, region, _) =>
    {
        var driver = profile with { Vehicle = true, MedicalCare = false, French = LanguageLevel.Native, Children = null, Landscape = null, Community = null };
        var changed = Inside.Scaled(region, f => f is "english" or "unemployment" or "familyDoctors" or "childcareWaitOverOneYear" or "livesInVillage" or "immigrantHouseholds", 4) with
        {
            Landscapes = [],
            Institutions = [.. region.Institutions.Where(i => i.Kind is not ("cityTransit" or "localTransit" or "onDemandTransit" or "coach" or "hospital"))],
        };
        Assert.Equal(Ranking(Recommender.BuiltIn, driver), Ranking(Inside.With(changed), driver));
    });

    [Fact]
    public void A_better_fact_elsewhere_never_raises_a_region() => ForEach((profile, region, turn) =>
    {
        var other = Inside.Codes[(turn + 7) % Inside.Codes.Length];
        var better = Inside.With(Inside.Scaled(region, f => f.StartsWith("rent", StringComparison.Ordinal) && f != "rentChange", 0.7));
        Assert.True((better.Suggest(profile).Of(other)?.Rank ?? 99) >= (Recommender.BuiltIn.Suggest(profile).Of(other)?.Rank ?? 99));
    });

    private static List<(string, double)> Ranking(Recommender recommender, Profile profile) => [.. recommender.Suggest(profile).Suggestions.Select(s => (s.Region, s.Score))];

    private static void ForEach(Action<Profile, Region, int> relation)
    {
        var turn = 0;
        Inside.ForAnybody(profile => relation(profile, Inside.Catalog.Regions[turn % Inside.Codes.Length], turn++), 200);
    }
}
