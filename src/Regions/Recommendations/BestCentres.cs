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
        return [.. within.Select(c => new FittingCentre(c, [.. Fits(c, region, profile)]))
            .OrderBy(c => Misfit(c.Centre, profile.Community))
            .ThenByDescending(c => IsHome(c.Centre, profile.Near))
            .ThenByDescending(c => c.Fits.Count)
            .ThenByDescending(c => c.Centre.Population)
            .Take(3)];
    }

    /// <summary>0 when the size is the one that is wanted.</summary>
    private static double Misfit(Centre centre, Community? wanted) => wanted switch
    {
        Community.City => centre.Population >= City ? 0 : 1,
        Community.Town => centre.Population is >= Town and < City ? 0 : 1,
        Community.Village => centre.Population < Town ? 0 : centre.Population,
        Community.Any or null => 0,
    };

    private static IEnumerable<Fit> Fits(Centre centre, Region region, Profile profile)
    {
        if (profile.Community is { } wanted and not Community.Any && Misfit(centre, wanted) == 0 && region.Fact("population") is { } counted)
            yield return new Fit("community", Size(wanted), counted with { Value = centre.Population, Unit = "persons", Place = centre.Name });
        if (IsHome(centre, profile.Near)) yield return new Fit("near", "sameTown");
        if (profile.Goals?.Contains(Goal.Study) == true && In(centre, region, "university") is { } university) yield return new Fit("study", "university", university.Figure);
        if (profile.MedicalCare == true && Hospital(centre, region) is { } hospital) yield return new Fit("health", hospital.Kind, hospital.Figure);
        if (profile.Vehicle == false && (In(centre, region, "cityTransit") ?? In(centre, region, "localTransit")) is { } transit) yield return new Fit("vehicle", "transit", transit.Figure);
        if (profile.Children?.Ages?.Any(age => age is >= 12 and < 20) == true && In(centre, region, "college") is { } college) yield return new Fit("family", "college", college.Figure);
    }

    private static string Size(Community wanted) => wanted switch
    {
        Community.City => "city",
        Community.Town => "town",
        Community.Village => "village",
        Community.Any => throw new ArgumentOutOfRangeException(nameof(wanted)),
    };

    private static bool IsHome(Centre centre, Near? near) => string.Equals(near?.Place, centre.Name, StringComparison.OrdinalIgnoreCase);

    private static Institution? Hospital(Centre centre, Region region) => In(centre, region, "universityHospital")
        ?? region.Institutions.Where(i => i is { Kind: "hospital", Figure.Value: >= Constraints.StretchersForRegularCare } && Names(i, centre)).MaxBy(i => i.Figure.Value);

    private static Institution? In(Centre centre, Region region, string kind) => region.Institutions.FirstOrDefault(i => i.Kind == kind && Names(i, centre));

    /// <summary>A place may name several towns ("Rimouski, Rivière-du-Loup") or a part of one ("Gatineau (Buckingham)").</summary>
    private static bool Names(Institution institution, Centre centre) =>
        institution.Place?.Split(", ").Any(place => place == centre.Name || place.StartsWith(centre.Name + " (", StringComparison.Ordinal)) == true;
}
