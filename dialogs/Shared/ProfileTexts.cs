namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>The words for what a profile holds: labels by field, values by name.</summary>
internal sealed record ProfileTexts
{
    /// <summary>By JSON name of the field.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }
    public required IReadOnlyDictionary<string, string> Goals { get; init; }
    public required IReadOnlyDictionary<string, string> French { get; init; }
    public required IReadOnlyDictionary<string, string> English { get; init; }
    public required IReadOnlyDictionary<string, string> Levels { get; init; }
    public required string Yes { get; init; }
    public required string No { get; init; }
    public required IReadOnlyDictionary<string, string> Community { get; init; }
    public required IReadOnlyDictionary<string, string> Landscape { get; init; }
    public required IReadOnlyDictionary<string, string> Recognition { get; init; }
    public required IReadOnlyDictionary<string, string> Status { get; init; }
    public required IReadOnlyDictionary<string, string> Months { get; init; }
    public required string KeepField { get; init; }
    public required string ChangeField { get; init; }
    public required string Partner { get; init; }
    public required string NoPartner { get; init; }
    public required string PartnerOccupation { get; init; }
    public required string Titled { get; init; }
    public required string NoChildren { get; init; }
    public required string OneChild { get; init; }
    public required string Children { get; init; }
    public required string Age { get; init; }
    public required string Ages { get; init; }
    public required string Near { get; init; }
    public required string Interested { get; init; }
    public required string Excluded { get; init; }
    public required string MedicalCare { get; init; }
    public required string NoMedicalCare { get; init; }
    public required string Vehicle { get; init; }
    public required string NoVehicle { get; init; }
    public required string Distance { get; init; }
    public required string Rent { get; init; }
    public required string Buy { get; init; }
    public required string Budget { get; init; }
    public required string InQuebec { get; init; }
    public required string OutsideQuebec { get; init; }
    public required string From { get; init; }
    public required string Between { get; init; }
    public required string UnsureAbout { get; init; }
    public required string NoPreference { get; init; }
}
