namespace EmploisEnRegions.Regions.Reference;

/// <summary>One of the 15 regions of the service, with all that we know of it.</summary>
public sealed record Region
{
    /// <summary>Two-digit code of the administrative region.</summary>
    public required string Code { get; init; }

    public required RegionNames Names { get; init; }

    /// <summary>IANA zone of most of the region; places that differ are in <see cref="Facts"/>.</summary>
    public required string TimeZone { get; init; }

    /// <summary>Figures by subject: see README.md of this project for the names.</summary>
    public required ILookup<string, Figure> Facts { get; init; }

    /// <summary>Main places, the largest first; all outside the CMM.</summary>
    public required IReadOnlyList<Centre> Centres { get; init; }

    public required IReadOnlyList<Sector> Sectors { get; init; }
    public required IReadOnlyList<OccupationOutlook> Outlooks { get; init; }

    /// <summary>Wages by occupation; empty until official wages are imported.</summary>
    public required IReadOnlyList<OccupationWage> Wages { get; init; }

    /// <summary>Vacant jobs by occupation; empty until official vacancies are imported.</summary>
    public required IReadOnlyList<OccupationVacancies> Vacancies { get; init; }

    public required IReadOnlyList<RegionLandscape> Landscapes { get; init; }
    public required IReadOnlyList<Institution> Institutions { get; init; }

    /// <summary>Part of the region is inside the Communauté métropolitaine de Montréal (regions 14, 15, 16).</summary>
    public required bool PartlyInCmm { get; init; }

    /// <summary>The first figure of a subject, the best one to quote, or null.</summary>
    public Figure? Fact(string name) => Facts[name].FirstOrDefault();
}

/// <summary>A region's name, alone and inside a sentence, in both languages.</summary>
/// <param name="Name">"Gaspésie–Îles-de-la-Madeleine".</param>
/// <param name="The">"la Gaspésie–Îles-de-la-Madeleine"; in English the name alone.</param>
/// <param name="In">"en Gaspésie–Îles-de-la-Madeleine"; "in Gaspésie–Îles-de-la-Madeleine".</param>
/// <param name="Of">"de la Gaspésie–Îles-de-la-Madeleine"; "of Gaspésie–Îles-de-la-Madeleine".</param>
public sealed record RegionNames(Words Name, Words The, Words In, Words Of);

/// <summary>A place of a region.</summary>
/// <param name="Code">Five-digit code of the municipality.</param>
/// <param name="HoursToMontreal">Driving time in hours; null where no road leads.</param>
public sealed record Centre(string Code, string Name, int Population, double Latitude, double Longitude, Figure? HoursToMontreal);

/// <param name="Kind">Id of the sector, such as <c>mining</c>.</param>
public sealed record Sector(string Kind, Figure Figure);

/// <summary>What a source says of an occupation in a region.</summary>
/// <param name="NocCode">NOC 2021 unit group.</param>
public sealed record OccupationOutlook(string NocCode, Outlook Outlook, Figure Figure);

/// <summary>What the occupation pays in the region.</summary>
/// <param name="NocCode">NOC 2021 unit group.</param>
/// <param name="Low">In the unit of the figure; null when it is not published.</param>
/// <param name="Median">Dollars an hour or a year, as its unit says.</param>
public sealed record OccupationWage(string NocCode, double? Low, double? High, Figure Median);

/// <param name="NocCode">NOC 2021 unit group.</param>
/// <param name="Jobs">Vacant jobs, a mean over the quarter that begins with its month.</param>
public sealed record OccupationVacancies(string NocCode, Figure Jobs);

public enum Outlook { VeryLimited, Limited, Moderate, Good, VeryGood }

/// <param name="Strength">0 to 1: 1 when it marks the region, less when it touches a part of it.</param>
public sealed record RegionLandscape(Profiles.Landscape Landscape, double Strength, Figure Figure);

/// <param name="Kind">Id: <c>university college hospital universityHospital transit newcomers englishServices</c>.</param>
/// <param name="Place">City or territory, as the source names it.</param>
public sealed record Institution(string Kind, string Name, string? Place, Figure Figure);
