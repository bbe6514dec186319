using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;
using Xunit;

namespace EmploisEnRegions.Unit.Regions;

/// <summary>Relations that need a look inside, or a catalog with one figure changed.</summary>
public class RecommenderMechanics
{
    private static readonly RegionCatalog Catalog = RegionCatalog.BuiltIn;
    private static readonly Constraints Constraints = new(Catalog);
    private static readonly Criterion[] Criteria =
    [
        new Interest(), new CloseToSomeone(Catalog), new Work(OccupationCatalog.BuiltIn, false), new Work(OccupationCatalog.BuiltIn, true), new Study(), new HousingCost(),
        new CommunitySize(), new LandscapeAround(), new DriveToMontreal(), new LifeWithoutCar(), new LanguageAround(), new Health(), new ChildrenGrowUp(), new Welcome(),
    ];

    private static readonly Dictionary<string, string> FieldOf = new()
    {
        ["community"] = "community", ["landscape"] = "landscape", ["distance"] = "maxDriveHoursToMontreal", ["vehicle"] = "vehicle",
        ["near"] = "near", ["occupation"] = "occupation", ["language"] = "french", ["health"] = "medicalCare", ["family"] = "children", ["interest"] = "interestedIn",
    };

    [Fact]
    public void A_dominated_region_is_never_first()
    {
        foreach (var profile in SomeProfiles.Generate(400))
        {
            var evaluation = Evaluate(profile);
            if (evaluation.Order.Length == 0) continue;
            var first = evaluation.Order[0];
            Assert.DoesNotContain(evaluation.Order.Skip(1), other => Dominates(evaluation, other, first));
        }
    }

    [Fact]
    public void Every_because_is_verified_by_taking_the_answer_away()
    {
        foreach (var profile in SomeProfiles.Generate(400))
        {
            foreach (var suggestion in Recommender.BuiltIn.Suggest(profile).Suggestions)
            {
                foreach (var reason in suggestion.Reasons.Where(r => FieldOf.ContainsKey(r.Criterion)))
                {
                    var (with, without) = (Lead(profile, suggestion.Region), Lead(profile.Without(FieldOf[reason.Criterion]), suggestion.Region));
                    // Taking one career of two away also changes the weight of the other.
                    if (reason.Criterion == "occupation" && profile.Partner is not null) continue;
                    Assert.True(reason.Effect > 0 ? with > without : with < without, $"{ProfileJson.Write(profile)} {suggestion.Region} {reason}");
                }
            }
        }
    }

    [Fact]
    public void An_unknown_answer_gives_a_score_inside_the_envelope_of_all_its_answers()
    {
        var open = SomeProfiles.Generate(200).Select(p => p with { Community = null, Landscape = null, Vehicle = null }).ToList();
        AssertInside(open, Enum.GetValues<Community>().Select(c => (Func<Profile, Profile>)(p => p with { Community = c })));
        AssertInside(open, new bool[] { true, false }.Select(b => (Func<Profile, Profile>)(p => p with { Vehicle = b })));
        AssertInside(open, new bool[] { true, false }.Select(b => (Func<Profile, Profile>)(p => p with { MedicalCare = b })));
    }

    [Fact]
    public void More_work_in_my_field_never_lowers_a_region()
    {
        var region = Catalog["11"];
        var better = With(region with { Outlooks = [.. region.Outlooks, new OccupationOutlook("72106", Outlook.VeryGood, region.Fact("employment")!)] });
        foreach (var profile in SomeProfiles.Generate(300).Select(p => p with { Occupation = new Occupation("soudeuse", "72106") }))
        {
            var (before, after) = (Recommender.BuiltIn.Suggest(profile).Of("11"), better.Suggest(profile).Of("11"));
            Assert.True(after is null || (after.Score >= before!.Score && after.Rank <= before.Rank));
        }
    }

    [Fact]
    public void A_region_whose_figures_are_missing_is_neutral_and_never_excluded_for_it()
    {
        var bare = Catalog["02"] with { Facts = Array.Empty<Figure>().ToLookup(_ => "", f => f), Institutions = [.. Catalog["02"].Institutions.Where(i => i.Kind == "hospital")] };
        var profile = new Profile { Housing = new Housing(HousingType.Rent), French = LanguageLevel.None, English = LanguageLevel.Native, Vehicle = false };

        var suggestion = With(bare).Suggest(profile).Of("02")!;

        Assert.Equal(0.5, suggestion.Score);
        Assert.Empty(suggestion.Reasons);
        Assert.Contains(suggestion.Cautions, c => c.Id == "rentUnknown");
        Assert.Contains(suggestion.Cautions, c => c.Id == "transitUnknown");
    }

    [Fact]
    public void A_rent_that_is_not_known_is_not_cheaper_than_every_rent() => Assert.All(new[] { 500, 700, 900, 1100 }, budget =>
    {
        var all = Recommender.BuiltIn.Suggest(new Profile { Housing = new Housing(HousingType.Rent, budget) });
        Assert.Null(HousingCost.Rent(Catalog["10"]));
        Assert.DoesNotContain(all.Suggestions.Take(3), s => s.Region == "10");
    });

    [Fact]
    public void A_figure_that_is_missing_makes_the_place_of_a_region_less_sure()
    {
        var profile = new Profile { Housing = new Housing(HousingType.Rent, 1000), Goals = [], Occupation = new Occupation("…"), Vehicle = true, Community = Community.Any, Landscape = [], MaxDriveHoursToMontreal = 30, French = LanguageLevel.Native, MedicalCare = false, Children = new Children(0), Near = new Near("…") };
        var known = Recommender.BuiltIn.Suggest(profile);
        var first = known.Suggestions[0].Region;
        var silent = With(Catalog[first] with { Facts = Catalog[first].Facts.Where(f => !f.Key.StartsWith("rent", StringComparison.Ordinal)).SelectMany(f => f, (f, figure) => (f.Key, figure)).ToLookup(x => x.Key, x => x.figure) });

        Assert.InRange(silent.Suggest(profile).Of(first)!.Stability, 0.05, known.Suggestions[0].Stability - 0.05);
    }

    private static Evaluation Evaluate(Profile profile) => new(Catalog.Regions, Criteria, Constraints, profile);

    private static bool Dominates(Evaluation evaluation, int one, int other)
    {
        var weighing = Enumerable.Range(0, Criteria.Length).Where(c => evaluation.Weight(c) > 0).ToList();
        return weighing.All(c => evaluation.Score(c, one) >= evaluation.Score(c, other)) && weighing.Any(c => evaluation.Score(c, one) > evaluation.Score(c, other) + 1e-6);
    }

    /// <summary>What the region has beyond the average one, before dividing by the weights: removing an answer also removes its weight.</summary>
    private static double Lead(Profile profile, string region)
    {
        var evaluation = Evaluate(profile);
        var index = Catalog.Regions.ToList().FindIndex(r => r.Code == region);
        return (evaluation.Scores[index] - evaluation.Scores.Average()) * Enumerable.Range(0, Criteria.Length).Sum(evaluation.Weight);
    }

    private static void AssertInside(List<Profile> open, IEnumerable<Func<Profile, Profile>> answers)
    {
        var all = answers.ToList();
        foreach (var profile in open)
        {
            var (unknown, known) = (Evaluate(profile).Scores, all.Select(answer => Evaluate(answer(profile)).Scores).ToList());
            for (var r = 0; r < unknown.Length; r++)
            {
                Assert.InRange(unknown[r], known.Min(k => k[r]) - 1e-9, known.Max(k => k[r]) + 1e-9);
            }
        }
    }

    private static Recommender With(Region changed) =>
        new(new RegionCatalog([.. Catalog.Regions.Select(r => r.Code == changed.Code ? changed : r)]), OccupationCatalog.BuiltIn);
}
