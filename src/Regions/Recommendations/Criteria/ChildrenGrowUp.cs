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
        var (wait, college, colleges) = (region.Fact("childcareWaitOverOneYear"), (Figure?)null, 0);
        for (var i = 0; i < region.Institutions.Count; i++)
        {
            if (region.Institutions[i].Kind == "college" && ++colleges == 1) college = region.Institutions[i].Figure;
        }

        var (small, grown) = (Math.Clamp(0.5 - (((wait?.Value ?? QuebecWait) - QuebecWait) / 60), 0, 1), colleges switch { 0 => 0.2, < 3 => 0.55, _ => 0.8 });
        var (sum, anySmall) = (0.0, false);
        for (var i = 0; i < ages.Count; i++)
        {
            sum += ages[i] < 6 ? small : ages[i] is >= 12 and < 20 ? grown : 0.5;
            anySmall |= ages[i] < 6;
        }

        var score = sum / ages.Count;
        return score > 0.5 ? new Assessment(score, "college", college)
            : score < 0.5 && wait is not null && anySmall ? new Assessment(score, "childcareWait", wait)
            : new Assessment(score);
    }
}
