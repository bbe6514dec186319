using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>
/// A village lover is not sent to the big city of the right region, nor anybody beyond the drive they set. Then the town of the
/// people they know, then where most of what they need is, then the largest.
/// </summary>
internal static class BestCentres
{
    private const int City = 60_000;
    private const int Town = 5_000;

    public static IReadOnlyList<FittingCentre> Of(Region region, Profile profile)
    {
        var within = region.Centres.Where(c => profile.MaxDriveHoursToMontreal is not { } limit || c.HoursToMontreal?.Value * Constraints.DriveTolerance <= limit).ToList();
        if (within.Count == 0) within = [.. region.Centres];
        var needs = Needs(profile);
        return [.. within
            .OrderBy(c => (Misfit(c, profile.Community), IsHome(c, profile.Near) ? 0 : 1, -Met(c, region, needs), -c.Population))
            .Take(3)
            .Select(c => new FittingCentre(c, Fits(c, region, profile, needs)))];
    }

    /// <summary>0 when the size is the one that is wanted.</summary>
    private static double Misfit(Centre centre, Community? wanted) => wanted switch
    {
        Community.City => centre.Population >= City ? 0 : 1,
        Community.Town => centre.Population is >= Town and < City ? 0 : 1,
        Community.Village => centre.Population < Town ? 0 : centre.Population,
        Community.Any or null => 0,
    };

    /// <summary>What a person needs that stands in some towns only, by criterion.</summary>
    private static List<string> Needs(Profile profile)
    {
        List<string> needs = [];
        if (profile.Goals?.Contains(Goal.Study) == true) needs.Add("study");
        if (profile.MedicalCare == true) needs.Add("health");
        if (profile.Vehicle == false) needs.Add("vehicle");
        if (profile.Children?.Ages?.Any(age => age is >= 12 and < 20) == true) needs.Add("family");
        return needs;
    }

    private static int Met(Centre centre, Region region, List<string> needs)
    {
        var met = 0;
        foreach (var need in needs)
        {
            if (Found(centre, region, need) is not null) met++;
        }

        return met;
    }

    private static List<Fit> Fits(Centre centre, Region region, Profile profile, List<string> needs)
    {
        List<Fit> fits = [];
        if (profile.Community is { } wanted and not Community.Any && Misfit(centre, wanted) == 0 && region.Fact("population") is { } counted)
            fits.Add(new Fit("community", Size(wanted), counted with { Value = centre.Population, Unit = "persons", Place = centre.Name }));
        if (IsHome(centre, profile.Near)) fits.Add(new Fit("near", "sameTown"));
        foreach (var need in needs)
        {
            if (Found(centre, region, need) is { } found) fits.Add(new Fit(need, need == "vehicle" ? "transit" : found.Kind, found.Figure));
        }

        return fits;
    }

    private static string Size(Community wanted) => wanted switch
    {
        Community.City => "city",
        Community.Town => "town",
        Community.Village => "village",
        Community.Any => throw new ArgumentOutOfRangeException(nameof(wanted)),
    };

    private static bool IsHome(Centre centre, Near? near) => string.Equals(near?.Place, centre.Name, StringComparison.OrdinalIgnoreCase);

    private static Institution? Found(Centre centre, Region region, string need) => need switch
    {
        "study" => In(centre, region, "university"),
        "health" => In(centre, region, "universityHospital") ?? In(centre, region, "hospital", Constraints.StretchersForRegularCare),
        "vehicle" => In(centre, region, "cityTransit") ?? In(centre, region, "localTransit"),
        _ => In(centre, region, "college"),
    };

    /// <summary>The first one of that kind in that place, or the largest where a size is asked for.</summary>
    private static Institution? In(Centre centre, Region region, string kind, double size = 0)
    {
        Institution? found = null;
        foreach (var one in region.Institutions)
        {
            if (one.Kind != kind || !Names(one.Place, centre.Name)) continue;
            if (size == 0) return one;
            if (one.Figure.Value >= Math.Max(size, (found?.Figure.Value ?? 0) + 1)) found = one;
        }

        return found;
    }

    /// <summary>A place may name several towns ("Rimouski, Rivière-du-Loup") or a part of one ("Gatineau (Buckingham)").</summary>
    private static bool Names(string? place, string town)
    {
        if (place?.IndexOf(town, StringComparison.Ordinal) is not (>= 0 and var start)) return false;
        var before = place.AsSpan(0, start);
        var after = place.AsSpan(start + town.Length);
        return (before.IsEmpty || before.EndsWith(", ")) && (after.IsEmpty || after.StartsWith(", ") || after.StartsWith(" ("));
    }
}
