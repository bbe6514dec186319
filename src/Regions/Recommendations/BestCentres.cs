using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>A village lover is not sent to the big city of the right region, nor anybody beyond the drive they set.</summary>
internal static class BestCentres
{
    public static IReadOnlyList<Centre> Of(Region region, Profile profile)
    {
        var within = region.Centres.Where(c => profile.MaxDriveHoursToMontreal is not { } limit || c.HoursToMontreal?.Value * Constraints.DriveTolerance <= limit).ToList();
        if (within.Count == 0) within = [.. region.Centres];
        return [.. within.OrderBy(c => Misfit(c, profile.Community)).ThenByDescending(c => c.Population).Take(3)];
    }

    /// <summary>0 when the size is the one that is wanted.</summary>
    private static double Misfit(Centre centre, Community? wanted) => wanted switch
    {
        Community.City => centre.Population >= 60_000 ? 0 : 1,
        Community.Town => centre.Population is >= 5_000 and < 60_000 ? 0 : 1,
        Community.Village => centre.Population < 5_000 ? 0 : centre.Population,
        Community.Any or null => 0,
    };
}
