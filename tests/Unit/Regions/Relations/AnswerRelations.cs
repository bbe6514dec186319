using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Recommendations.Criteria;

namespace EmploisEnRegions.Unit.Regions.Relations;

/// <summary>What an answer may do, and what it never does.</summary>
public class AnswerRelations
{
    [Fact]
    public void A_larger_budget_never_excludes_nor_lowers_a_score() => Inside.ForAnybody(profile =>
    {
        var tight = profile with { Housing = new Housing(HousingType.Rent, profile.Housing?.MaxMonthly ?? 900) };
        var (before, after) = (Suggest(tight), Suggest(tight with { Housing = new Housing(HousingType.Rent, tight.Housing.MaxMonthly + 150) }));

        Assert.Equal(before.Excluded, after.Excluded);
        Assert.All(before.Suggestions, s => Assert.True(after.Of(s.Region)!.Score >= s.Score));
    });

    [Fact]
    public void A_budget_below_every_rent_still_puts_the_least_dear_regions_first()
    {
        var rents = Suggest(new Profile { Housing = new Housing(HousingType.Rent, 600) }).Suggestions
            .Select(s => HousingCost.Rent(Inside.Catalog[s.Region])?.Value ?? HousingCost.QuebecRent).ToList();
        Assert.InRange(rents[0], 900, 1100);
        Assert.All(rents.Take(3), rent => Assert.InRange(rent, 900, 1250));
        Assert.All(rents.TakeLast(3), rent => Assert.InRange(rent, 1200, 1500));
    }

    [Fact]
    public void A_longer_drive_never_excludes_anybody() => Inside.ForAnybody(profile =>
    {
        var near = profile with { MaxDriveHoursToMontreal = profile.MaxDriveHoursToMontreal ?? 4 };
        Assert.Subset(Excluded(near), Excluded(near with { MaxDriveHoursToMontreal = near.MaxDriveHoursToMontreal + 2 }));
    });

    [Fact]
    public void A_trade_that_nobody_knows_is_the_same_as_any_other_unknown_trade() => Inside.ForAnybody(profile =>
        Assert.Equal(
            Ranking(profile with { Occupation = new Occupation("souffleuse de verre lunaire") }),
            Ranking(profile with { Occupation = new Occupation("…", "99999") })));

    [Fact]
    public void Children_whose_ages_are_not_known_move_nothing() => Inside.ForAnybody(profile =>
        Assert.Equal(Ranking(profile with { Children = null }), Ranking(profile with { Children = new Children(3) })));

    [Fact]
    public void Children_at_the_same_school_are_the_same_children() => Inside.ForAnybody(profile =>
        Assert.Equal(Ranking(profile with { Children = new Children(2, [1, 13]) }), Ranking(profile with { Children = new Children(2, [4, 17]) })));

    [Fact]
    public void To_want_nothing_special_is_to_have_said_nothing() => Inside.ForAnybody(profile =>
    {
        var silent = profile with { Community = null, Landscape = null, Vehicle = null, MedicalCare = null, Near = null, Unsure = null };
        var easy = silent with { Community = Community.Any, Landscape = [], Vehicle = true, MedicalCare = false, Near = new Near("ailleurs"), Unsure = ["housing", "community"] };
        Assert.Equal(Ranking(silent), Ranking(easy));
    });

    [Fact]
    public void To_know_someone_in_a_region_never_lowers_it() => Inside.ForAnybody(profile =>
    {
        var alone = Suggest(profile with { Near = null });
        foreach (var region in Inside.Catalog.Regions)
        {
            var near = Suggest(profile with { Near = new Near(region.Centres[0].Name, region.Code) }).Of(region.Code);
            Assert.True((near?.Rank ?? 99) <= (alone.Of(region.Code)?.Rank ?? 99) && (near?.Score ?? 0) >= (alone.Of(region.Code)?.Score ?? 0), region.Code);
        }
    }, 100);

    [Fact]
    public void To_be_drawn_to_two_regions_raises_each_as_much_as_alone() => Inside.ForAnybody(profile =>
    {
        var (both, one) = (Suggest(profile with { InterestedIn = ["01", "17"] }), Suggest(profile with { InterestedIn = ["01"] }));
        Assert.Equal(one.Of("01")?.Score, both.Of("01")?.Score);
    });

    [Fact]
    public void What_matters_more_never_turns_the_order_of_two_regions_that_differ_in_nothing_else() => Inside.ForAnybody(profile =>
    {
        // With one wish alone, saying that it matters leaves the order that it makes.
        var wish = new Profile { Landscape = profile.Landscape ?? [Landscape.Lake], Housing = null };
        var (plain, urgent) = (Inside.Evaluate(wish), Inside.Evaluate(wish with { Goals = [Goal.Lifestyle] }));
        var landscape = Inside.Criteria.Select(c => c.Id).ToList().IndexOf("landscape");
        Assert.True(urgent.Weight(landscape) > plain.Weight(landscape));
        Assert.All(Enumerable.Range(0, Inside.Codes.Length), r => Assert.Equal(plain.Score(landscape, r), urgent.Score(landscape, r)));
    });

    [Fact]
    public void When_three_regions_remain_their_place_among_three_is_sure() => Inside.ForAnybody(profile =>
    {
        var three = Suggest(profile with { Excluded = [.. Inside.Codes.Where(c => c is not ("03" or "05" or "16"))], MaxDriveHoursToMontreal = null, MedicalCare = null });
        Assert.Equal(["03", "05", "16"], three.Suggestions.Select(s => s.Region).Order(StringComparer.Ordinal));
        Assert.All(three.Suggestions, s => Assert.Equal(1, s.Stability));
    });

    private static Recommendation Suggest(Profile profile) => Recommender.BuiltIn.Suggest(profile);

    private static HashSet<string> Excluded(Profile profile) => [.. Suggest(profile).Excluded.Select(e => e.Region)];

    private static List<(string, double)> Ranking(Profile profile) => [.. Suggest(profile).Suggestions.Select(s => (s.Region, s.Score))];
}
