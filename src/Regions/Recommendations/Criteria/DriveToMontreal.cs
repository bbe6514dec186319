using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>Within the limit that the person set, nearer is a little better.</summary>
internal sealed class DriveToMontreal : Criterion
{
    public override string Id => "distance";

    public override IReadOnlyList<string> Reads { get; } = ["maxDriveHoursToMontreal"];

    public override IReadOnlyList<Profile> PossibleAnswers { get; } =
        [.. new double[] { 2, 4, 8, 12 }.Select(hours => new Profile { MaxDriveHoursToMontreal = hours }), Profile.Empty];

    public override bool IsAnswered(Profile profile) => profile.MaxDriveHoursToMontreal is not null;

    public override double Weight(Profile profile) => IsAnswered(profile) ? 0.8 : 0;

    public override Assessment Assess(Region region, Profile profile)
    {
        if (profile.MaxDriveHoursToMontreal is not { } limit) return Assessment.Neutral;
        if (Nearest(region) is not { Value: { } hours } figure) return Assessment.Unknown;
        var score = hours <= limit ? 1 - (0.5 * hours / limit) : 0.5 - ((hours - limit) / Math.Max(limit, 0.5));
        return Assessment.Of(score, "withinLimit", "nearLimit", figure);
    }

    /// <summary>Drive from the centre that is nearest to Montréal by road; null when none is.</summary>
    public static Figure? Nearest(Region region)
    {
        Figure? nearest = null;
        for (var i = 0; i < region.Centres.Count; i++)
        {
            if (region.Centres[i].HoursToMontreal is { } drive && !(nearest?.Value <= drive.Value)) nearest = drive;
        }

        return nearest;
    }
}
