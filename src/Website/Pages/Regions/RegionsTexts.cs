namespace EmploisEnRegions.Website.Pages.Regions;

internal sealed record RegionsTexts
{
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Lead { get; init; }
    public required string Contents { get; init; }
    public required string EstimatesHeading { get; init; }
    public required IReadOnlyList<string> Estimates { get; init; }
    public required string ProgrammesHeading { get; init; }
    public required IReadOnlyList<string> Programmes { get; init; }

    /// <summary>By subject of a programme.</summary>
    public required IReadOnlyDictionary<string, string> Subjects { get; init; }

    /// <summary>Said of a page that exists in the other language only.</summary>
    public required string OtherLanguage { get; init; }

    public required string Map { get; init; }

    /// <summary>{region} with its article, {where} one of <see cref="Winds"/>.</summary>
    public required string MapOf { get; init; }

    public required string MapSource { get; init; }
    public required IReadOnlyDictionary<string, string> Winds { get; init; }
    public required string PartlyInCmm { get; init; }
    public required string Estimate { get; init; }
    public required string Undated { get; init; }
    public required string Labelled { get; init; }
    public required string BackToContents { get; init; }
    public required string People { get; init; }
    public required string Work { get; init; }
    public required string Housing { get; init; }
    public required string Places { get; init; }
    public required string Studies { get; init; }
    public required string Health { get; init; }
    public required string Newcomers { get; init; }
    public required string Transit { get; init; }
    public required string Landscape { get; init; }
    public required string Sector { get; init; }
    public required string Drive { get; init; }
    public required string NoRoad { get; init; }

    /// <summary>By name of the fact (README of Regions).</summary>
    public required IReadOnlyDictionary<string, string> Facts { get; init; }

    /// <summary>By kind of institution.</summary>
    public required IReadOnlyDictionary<string, string> Kinds { get; init; }

    /// <summary>By unit of a figure; {value} is the number.</summary>
    public required IReadOnlyDictionary<string, string> Units { get; init; }
}
