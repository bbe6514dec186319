using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Unit.Regions.Report;

/// <summary>What a person plainly asked for, read from the data and not from the scores: null when they did not ask.</summary>
internal static class Wishes
{
    private static readonly Constraints Constraints = new(RegionCatalog.BuiltIn);

    public static IReadOnlyList<(string Wish, Func<Profile, Region, bool?> Granted)> All { get; } =
    [
        ("a landscape they wish is there", (p, r) => p.Landscape is { Count: > 0 } wished ? r.Landscapes.Any(l => l.Strength >= 0.7 && wished.Contains(l.Landscape)) : null),
        ("a third lives in the place they like", (p, r) => p.Community switch
        {
            Community.City => r.Fact("livesInCity")?.Value >= 33,
            Community.Town => r.Fact("livesInTown")?.Value >= 33,
            Community.Village => r.Fact("livesInVillage")?.Value >= 33,
            Community.Any or null => null,
        }),
        ("rent within their budget", (p, r) => p.Housing is { MaxMonthly: { } budget, Type: not HousingType.Buy } ? HousingCost.Rent(r)?.Value <= budget : null),
        ("their trade is listed, or its sector", (p, r) => Employs(r, p.Occupation)),
        ("their partner's too", (p, r) => p.Partner?.Exists == false ? null : Employs(r, p.Partner?.Occupation)),
        ("the drive they set is kept", (p, r) => p.MaxDriveHoursToMontreal is { } limit ? !(DriveToMontreal.Nearest(r)?.Value * Constraints.DriveTolerance > limit) : null),
        ("a bus for who has no car", (p, r) => p.Vehicle == false ? LifeWithoutCar.Best(r)?.Score >= 0.7 : null),
        ("the region of the people they know", (p, r) => p.Near?.Region is { } near ? near == r.Code : null),
        ("regular care within reach", (p, r) => p.MedicalCare == true ? Constraints.Check(r, new Profile { MedicalCare = true }) is null : null),
        ("not a region they refused", (p, r) => p.Excluded is { Count: > 0 } refused ? !refused.Contains(r.Code) : null),
    ];

    /// <summary>Share of the regions that grant the wish, over everybody who has it.</summary>
    public static double Share(Func<Profile, Region, bool?> granted, IEnumerable<(Profile Profile, IReadOnlyList<Region> Three)> chosen) =>
        chosen.SelectMany(c => c.Three, (c, region) => granted(c.Profile, region)).OfType<bool>().Average(yes => yes ? 1.0 : 0);

    /// <summary>Null where no region is known to employ the trade: nothing could be done better.</summary>
    private static bool? Employs(Region region, Occupation? occupation)
    {
        if (occupation?.NocCode is not { } noc || !RegionCatalog.BuiltIn.Regions.Any(r => Employs(r, noc))) return null;
        return Employs(region, noc);
    }

    private static bool Employs(Region region, string noc) =>
        region.Outlooks.Any(o => o.NocCode == noc && o.Outlook >= Outlook.Good) || region.Sectors.Any(s => OccupationCatalog.BuiltIn.Sectors(noc).Contains(s.Kind));
}
