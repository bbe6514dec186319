using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>People from away: how many newcomers the region receives for its size. Organisations that welcome them exist in each region.</summary>
internal sealed class Welcome : Criterion
{
    public override string Id => "welcome";

    public override IReadOnlyList<string> Reads { get; } = [];

    public override bool IsAnswered(Profile profile) => true;

    public override double Weight(Profile profile) => 0.25 * Boost(profile, 1.5, Goal.Join);

    public override Assessment Assess(Region region, Profile profile) => region.Fact("immigrantAdmissions") is { Value: { } rate } figure
        ? Assessment.Of(0.5 + (0.25 * Doublings(rate, 1)), "manyNewcomers", "fewNewcomers", figure)
        : Assessment.Unknown;
}
