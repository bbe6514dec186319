using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>What takes a region out. Only what the data positively says; its silence is a caution.</summary>
internal sealed class Constraints
{
    /// <summary>Our estimates of driving time err by about a tenth.</summary>
    public const double DriveTolerance = 0.9;

    /// <summary>JSON names of the answers that exclude.</summary>
    public static readonly IReadOnlyList<string> Reads = ["excluded", "maxDriveHoursToMontreal", "medicalCare"];

    public const double StretchersForRegularCare = 10;
    private const double KilometresToCare = 150;
    private readonly Dictionary<string, Figure> careOutOfReach;

    public Constraints(RegionCatalog regions)
    {
        var withCare = regions.Regions.Where(r => Health.Largest(r)?.Figure.Value >= StretchersForRegularCare).ToList();
        var care = withCare.SelectMany(r => r.Centres.Where(c => HasCare(r, c))).Select(Position.Of).ToList();
        careOutOfReach = regions.Regions.Except(withCare)
            .Select(r => (r.Code, Figure: NearestCare(r.Centres[0], care, Health.Largest(withCare[0])!.Figure)))
            .Where(x => x.Figure.Value > KilometresToCare)
            .ToDictionary(x => x.Code, x => x.Figure, StringComparer.Ordinal);
    }

    public Exclusion? Check(Region region, Profile profile)
    {
        if (profile.Excluded?.Contains(region.Code) == true) return new Exclusion(region.Code, "excluded");
        if (profile.MaxDriveHoursToMontreal is { } limit && DriveToMontreal.Nearest(region) is { Value: { } hours } drive && hours * DriveTolerance > limit)
        {
            return new Exclusion(region.Code, "distance", drive);
        }

        return profile.MedicalCare == true && careOutOfReach.TryGetValue(region.Code, out var care)
            ? new Exclusion(region.Code, "medicalCare", care)
            : null;
    }

    /// <summary>Hours of the shortest limit that keeps the region; null where no road leads to Montréal, and no limit excludes.</summary>
    public static double? Reach(Region region) => DriveToMontreal.Nearest(region)?.Value * DriveTolerance;

    private static bool HasCare(Region region, Centre centre) => region.Institutions.Any(i =>
        i is { Kind: "hospital", Figure.Value: >= StretchersForRegularCare } && i.Place?.Contains(centre.Name, StringComparison.Ordinal) == true);

    private static Figure NearestCare(Centre from, List<Position> care, Figure source) =>
        source with { Value = care.Min(Position.Of(from).KilometresTo), Unit = "km", Place = from.Name, Words = null, IsEstimate = true };
}
