using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>
/// The share of the region's people, outside the CMM, who live in the kind of place that is wanted: city of 60,000 or more,
/// town of 5,000 to 59,999, village or countryside below.
/// </summary>
internal sealed class CommunitySize : Criterion
{
    public override string Id => "community";

    public override IReadOnlyList<string> Reads { get; } = ["community"];

    public override IReadOnlyList<Profile> PossibleAnswers { get; } =
        [.. Enum.GetValues<Community>().Select(c => new Profile { Community = c })];

    public override bool IsAnswered(Profile profile) => profile.Community is not null;

    public override double Weight(Profile profile) =>
        profile.Community is null or Community.Any ? 0 : 1.3 * Boost(profile, 1.4, Goal.Lifestyle);

    public override Assessment Assess(Region region, Profile profile) => profile.Community switch
    {
        Community.City => Assessment.Of(0.1 + (1.2 * Share(region, "livesInCity")), "city", "noCity", Largest(region)),
        Community.Town => Assessment.Of(0.15 + (1.2 * Share(region, "livesInTown")), "towns", "fewTowns", region.Fact("livesInTown")),
        Community.Village => Assessment.Of(0.15 + (1.1 * Share(region, "livesInVillage")), "villages", "fewVillages", region.Fact("livesInVillage")),
        Community.Any or null => Assessment.Neutral,
    };

    private static double Share(Region region, string fact) => (region.Fact(fact)?.Value ?? 0) / 100;

    private static Figure? Largest(Region region) => region.Fact("livesInCity") is { } source && region.Centres is [var centre, ..]
        ? source with { Value = centre.Population, Unit = "persons", Place = centre.Name }
        : null;
}
