using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>For who needs regular care: the largest hospital of the region, by the stretchers of its emergency department.</summary>
internal sealed class Health : Criterion
{
    public override string Id => "health";

    public override IReadOnlyList<string> Reads { get; } = [];

    public override IReadOnlyList<Profile> PossibleAnswers { get; } = [new() { MedicalCare = true }, Profile.Empty];

    public override bool IsAnswered(Profile profile) => profile.MedicalCare is not null;

    public override double Weight(Profile profile) => profile.MedicalCare == true ? 1.2 : 0;

    public override Assessment Assess(Region region, Profile profile)
    {
        if (region.Institutions.FirstOrDefault(i => i.Kind == "universityHospital") is { } university)
        {
            return new Assessment(0.95, "universityHospital", university.Figure);
        }

        return Largest(region) is { Figure.Value: { } stretchers } hospital
            ? Assessment.Of(0.15 + (stretchers / 60), "hospital", "smallHospital", hospital.Figure)
            : Assessment.Unknown;
    }

    /// <summary>Null when the data counts no stretchers in the region.</summary>
    public static Institution? Largest(Region region) =>
        region.Institutions.Where(i => i is { Kind: "hospital", Figure.Value: not null }).MaxBy(i => i.Figure.Value);
}
