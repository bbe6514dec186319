namespace EmploisEnRegions.Handoff.Desk;

/// <summary>What the desk tells a person at each change of hands.</summary>
internal sealed record DeskTexts
{
    public required string Taken { get; init; }
    public required string HandedBack { get; init; }
    public required string Closed { get; init; }
    public required string Released { get; init; }
    public required string PassedOn { get; init; }
    public required string SentTo { get; init; }
    public required string Corrected { get; init; }
    public required string TakenOut { get; init; }
}
