namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

/// <summary>The profile and the suggestions in words.</summary>
internal sealed record CardTexts
{
    /// <summary>By JSON name of the field.</summary>
    public required IReadOnlyDictionary<string, string> Labels { get; init; }

    /// <summary>By "field.value", values as in the JSON of the profile.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }

    /// <summary>By id of the criterion; an id without words is shown as it is.</summary>
    public required IReadOnlyDictionary<string, string> Criteria { get; init; }

    public required string Yes { get; init; }
    public required string No { get; init; }
    public required string Code { get; init; }
    public required string Partner { get; init; }
    public required string PartnerOccupation { get; init; }
    public required string NoPartner { get; init; }
    public required string NoChildren { get; init; }
    public required string OneChild { get; init; }
    public required string Children { get; init; }
    public required string Ages { get; init; }
    public required string Hours { get; init; }
    public required string Budget { get; init; }
    public required string InQuebec { get; init; }
    public required string OutsideQuebec { get; init; }
    public required string From { get; init; }
    public required string Between { get; init; }
}
