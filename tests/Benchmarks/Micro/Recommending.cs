using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;

namespace EmploisEnRegions.Benchmarks.Micro;

internal static class Recommending
{
    private const int PerBatch = 10;

    private static readonly Profile Family = new()
    {
        Language = "fr",
        Goals = [Goal.Work, Goal.Family],
        Occupation = new Occupation("infirmière", "31301"),
        Partner = new Partner { Exists = true, Occupation = new Occupation("soudeur", "72106") },
        Children = new Children { Count = 2, Ages = [4, 9] },
        French = LanguageLevel.Advanced,
        English = LanguageLevel.Beginner,
        Excluded = ["09"],
        Vehicle = true,
        Community = Community.Town,
        Landscape = [Landscape.Sea],
        Housing = new Housing { Type = HousingType.Rent, MaxMonthly = 1200 },
    };

    public static Row Suggest() => new("suggestions for a family", PerBatch, Times(() => Recommender.BuiltIn.Suggest(Family)));

    public static Row WhyNot()
    {
        var last = Recommender.BuiltIn.Suggest(Family).Suggestions[^1].Region;
        return new("why not the last region", PerBatch, Times(() => Recommender.BuiltIn.WhyNot(Family, last)));
    }

    private static Func<Task> Times(Action act) => () =>
    {
        for (var i = 0; i < PerBatch; i++) act();
        return Task.CompletedTask;
    };
}
