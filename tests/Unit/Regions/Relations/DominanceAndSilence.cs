using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Unit.Regions.Relations;

/// <summary>Who is better in everything stands before, and what is missing decides nothing.</summary>
public class DominanceAndSilence
{
    [Fact]
    public void A_dominated_region_is_never_first()
    {
        foreach (var profile in SomeProfiles.Generate(400))
        {
            var evaluation = Inside.Evaluate(profile);
            if (evaluation.Order.Length == 0) continue;
            var first = evaluation.Order[0];
            Assert.DoesNotContain(evaluation.Order.Skip(1), other => Dominates(evaluation, other, first));
        }
    }

    [Fact]
    public void A_region_whose_figures_are_missing_is_neutral_and_never_excluded_for_it()
    {
        var bare = Inside.Catalog["02"] with { Facts = Array.Empty<Figure>().ToLookup(_ => "", f => f), Institutions = [.. Inside.Catalog["02"].Institutions.Where(i => i.Kind == "hospital")] };
        var profile = new Profile { Housing = new Housing(HousingType.Rent), French = LanguageLevel.None, English = LanguageLevel.Native, Vehicle = false };

        var suggestion = Inside.With(bare).Suggest(profile).Of("02")!;

        Assert.Equal(0.5, suggestion.Score);
        Assert.Empty(suggestion.Reasons);
        Assert.Contains(suggestion.Cautions, c => c.Id == "rentUnknown");
        Assert.Contains(suggestion.Cautions, c => c.Id == "transitUnknown");
    }

    [Fact]
    public void A_rent_that_is_not_known_is_not_cheaper_than_every_rent() => Assert.All(new[] { 500, 700, 900, 1100 }, budget =>
    {
        var all = Recommender.BuiltIn.Suggest(new Profile { Housing = new Housing(HousingType.Rent, budget) });
        Assert.Null(HousingCost.Rent(Inside.Catalog["10"]));
        Assert.DoesNotContain(all.Suggestions.Take(3), s => s.Region == "10");
    });

    [Fact]
    public void A_figure_that_is_missing_makes_the_place_of_a_region_less_sure()
    {
        var profile = new Profile { Housing = new Housing(HousingType.Rent, 1000), Goals = [], Occupation = new Occupation("…"), Vehicle = true, Community = Community.Any, Landscape = [], MaxDriveHoursToMontreal = 30, French = LanguageLevel.Native, MedicalCare = false, Children = new Children(0), Near = new Near("…") };
        var known = Recommender.BuiltIn.Suggest(profile);
        var first = known.Suggestions[0].Region;
        var silent = Inside.With(Inside.Catalog[first] with { Facts = Inside.Catalog[first].Facts.Where(f => !f.Key.StartsWith("rent", StringComparison.Ordinal)).SelectMany(f => f, (f, figure) => (f.Key, figure)).ToLookup(x => x.Key, x => x.figure) });

        Assert.InRange(silent.Suggest(profile).Of(first)!.Stability, 0.05, known.Suggestions[0].Stability - 0.05);
    }

    private static bool Dominates(Evaluation evaluation, int one, int other)
    {
        var weighing = Enumerable.Range(0, Inside.Criteria.Count).Where(c => evaluation.Weight(c) > 0).ToList();
        return weighing.All(c => evaluation.Score(c, one) >= evaluation.Score(c, other)) && weighing.Any(c => evaluation.Score(c, one) > evaluation.Score(c, other) + 1e-6);
    }
}
