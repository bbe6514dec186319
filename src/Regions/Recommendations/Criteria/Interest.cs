using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>A region that the person is drawn to. Always in the mean, so that naming one region changes no other.</summary>
internal sealed class Interest : Criterion
{
    public override string Id => "interest";

    public override IReadOnlyList<string> Reads { get; } = ["interestedIn"];

    public override bool IsAnswered(Profile profile) => true;

    public override double Weight(Profile profile) => 1.5;

    public override Assessment Assess(Region region, Profile profile) =>
        profile.InterestedIn?.Contains(region.Code) == true ? new Assessment(1, "drawn") : Assessment.Neutral;
}
