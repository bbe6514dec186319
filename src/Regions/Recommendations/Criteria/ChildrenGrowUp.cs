using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>Day-care for the small ones, cégep for those who will soon need one. School exists everywhere: neutral.</summary>
internal sealed class ChildrenGrowUp : Criterion
{
    /// <summary>Percent of Québec families that waited over a year for day-care, 2025 (observatoire-de-l-abitibi-temiscamingue-3).</summary>
    private const double QuebecWait = 13;

    public override string Id => "family";

    public override IReadOnlyList<string> Reads { get; } = ["children"];

    public override IReadOnlyList<Profile> PossibleAnswers { get; } =
        [Profile.Empty, new() { Children = new Children(1, [3]) }, new() { Children = new Children(1, [15]) }];

    public override bool IsAnswered(Profile profile) => profile.Children is not null;

    public override double Weight(Profile profile) => profile.Children?.Ages is { Count: > 0 } ? 0.6 * Boost(profile, 1.5, Goal.Family) : 0;

    public override Assessment Assess(Region region, Profile profile)
    {
        if (profile.Children?.Ages is not { Count: > 0 } ages) return Assessment.Neutral;
        var (wait, colleges) = (region.Fact("childcareWaitOverOneYear"), region.Institutions.Where(i => i.Kind == "college").ToList());
        var (small, grown) = (Math.Clamp(0.5 - (((wait?.Value ?? QuebecWait) - QuebecWait) / 60), 0, 1), colleges.Count switch { 0 => 0.2, < 3 => 0.55, _ => 0.8 });
        var score = ages.Average(age => age < 6 ? small : age is >= 12 and < 20 ? grown : 0.5);
        return score > 0.5 ? new Assessment(score, "college", colleges[0].Figure)
            : score < 0.5 && wait is not null && ages.Any(a => a < 6) ? new Assessment(score, "childcareWait", wait)
            : new Assessment(score);
    }
}
