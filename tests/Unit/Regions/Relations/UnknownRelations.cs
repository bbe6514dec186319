using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Unit.Regions.Relations;

/// <summary>What is not known widens the result and pushes it nowhere.</summary>
public class UnknownRelations
{
    private static readonly Figures Anything = new();

    /// <summary>The answers that a person can give to each question, "no preference" among them where the question offers it.</summary>
    private static readonly Dictionary<string, Func<Profile, IEnumerable<Profile>>> Answers = new()
    {
        ["community"] = p => Enum.GetValues<Community>().Select(c => p with { Community = c }),
        ["landscape"] = p => Enum.GetValues<Landscape>().Select(l => p with { Landscape = [l] }).Append(p with { Landscape = [] }),
        ["vehicle"] = p => [p with { Vehicle = true }, p with { Vehicle = false }],
        ["medicalCare"] = p => [p with { MedicalCare = true }, p with { MedicalCare = false }],
        ["maxDriveHoursToMontreal"] = p => Enumerable.Range(1, 15).Select(h => p with { MaxDriveHoursToMontreal = h }).Append(p),
        ["housing"] = p => Anything.Budgets.SelectMany(m => Enum.GetValues<HousingType>(), (m, type) => p with { Housing = new Housing(type, m) }),
        ["near"] = p => Inside.Catalog.Regions.Select(r => p with { Near = new Near(r.Centres[0].Name, r.Code) }),
        ["children"] = p => Anything.Ages.Select(ages => p with { Children = new Children(ages.Length, ages) }),
        ["french"] = p => Enum.GetValues<LanguageLevel>().Select(l => p with { French = l }),
        ["keepField"] = p => [p with { KeepField = true }, p with { KeepField = false }],
        ["goals"] = p => Enum.GetValues<Goal>().Select(g => p with { Goals = [g] }),
        // "I am retired", "I do not work" is an answer too, and leaves no trade.
        ["occupation"] = p => Anything.Trades.Select(code => p with { Occupation = new Occupation("…", code) }).Append(p),
        ["partner"] = p => Anything.Trades.Select(code => p with { Partner = new Partner(true, new Occupation("…", code)) }).Append(p with { Partner = new Partner(false) }),
    };

    public static TheoryData<string> Questions => [.. Answers.Keys];

    [Theory]
    [MemberData(nameof(Questions))]
    public void Between_two_regions_an_unknown_answer_stands_inside_the_envelope_of_all_its_answers(string question) => Inside.ForAnybody(
        given =>
        {
            var profile = given.Without(question);
            var (unknown, known) = (Inside.Evaluate(profile), Answers[question](profile).Select(Inside.Evaluate).ToList());
            for (var one = 0; one < Inside.Codes.Length; one++)
            {
                for (var other = 0; other < one; other++)
                {
                    var leads = known.ConvertAll(k => Lead(k, one, other));
                    Assert.InRange(Lead(unknown, one, other), leads.Min() - 1e-9, leads.Max() + 1e-9);
                }
            }
        },
        100);

    [Theory]
    [InlineData("community")]
    [InlineData("landscape")]
    [InlineData("vehicle")]
    [InlineData("medicalCare")]
    [InlineData("keepField")]
    [InlineData("french")]
    [InlineData("children")]
    public void A_region_scores_inside_the_envelope_of_all_answers(string question) => Inside.ForAnybody(given =>
    {
        var profile = given.Without(question);
        var (unknown, known) = (Inside.Evaluate(profile), Answers[question](profile).Select(Inside.Evaluate).ToList());
        for (var r = 0; r < Inside.Codes.Length; r++)
        {
            Assert.InRange(unknown.Scores[r], known.Min(k => k.Scores[r]) - 1e-9, known.Max(k => k.Scores[r]) + 1e-9);
        }
    });

    [Fact]
    public void What_is_unknown_makes_nobody_surer_than_the_answer_that_suits_best()
    {
        var sure = 0.0;
        Inside.ForAnybody(
            given =>
            {
                var profile = given.Without("community");
                if (Recommender.BuiltIn.Suggest(profile).Suggestions is not [var first, ..]) return;
                var best = Answers["community"](profile).Max(p => Recommender.BuiltIn.Suggest(p).Of(first.Region)!.Stability);
                Assert.True(first.Stability <= best + 0.02, $"{first.Region} {first.Stability} > {best}");
                sure += best - first.Stability;
            },
            200);
        Assert.True(sure / 200 > 0.02, "An answer ought to make the first region surer, on the whole.");
    }

    private static double Lead(Evaluation evaluation, int one, int other) => Enumerable.Range(0, evaluation.Criteria.Count).Sum(c => evaluation.Lead(c, one, other));

    private sealed class Figures
    {
        public int?[] Budgets { get; } = [null, 600, 800, 1000, 1200, 1500, 2000, 3000];

        public int[][] Ages { get; } = [[], [3], [8], [15]];

        public string[] Trades { get; } = [.. OccupationCatalog.BuiltIn.All.Select(o => o.Code).Order(StringComparer.Ordinal).Where((_, i) => i % 5 == 0), .. Inside.Catalog.Regions.SelectMany(r => r.Outlooks).Select(o => o.NocCode).Distinct()];
    }
}
