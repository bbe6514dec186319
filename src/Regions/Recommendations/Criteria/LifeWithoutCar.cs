using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>Without a car, the best public transit that we know of in the region.</summary>
internal sealed class LifeWithoutCar : Criterion
{
    private static readonly (string Kind, double Score)[] Services =
        [("cityTransit", 0.95), ("localTransit", 0.7), ("onDemandTransit", 0.45), ("coach", 0.4)];

    public override string Id => "vehicle";

    public override IReadOnlyList<string> Reads { get; } = [];

    public override IReadOnlyList<Profile> PossibleAnswers { get; } = [new() { Vehicle = false }, Profile.Empty];

    public override bool IsAnswered(Profile profile) => profile.Vehicle is not null;

    public override double Weight(Profile profile) => profile.Vehicle == false ? 1.2 : 0;

    public override Assessment Assess(Region region, Profile profile) => Best(region) is var (service, score)
        ? Assessment.Of(score, "transit", "littleTransit", service.Figure)
        : Assessment.Unknown;

    public static (Institution Service, double Score)? Best(Region region)
    {
        foreach (var (kind, score) in Services)
        {
            if (region.Institutions.FirstOrDefault(i => i.Kind == kind) is { } service) return (service, score);
        }

        return null;
    }
}
