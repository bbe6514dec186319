namespace EmploisEnRegions.Handoff.Timers;

/// <summary>What the desk tells a person when somebody has been waited for too long.</summary>
internal sealed record TimerTexts
{
    public required string WaitingLong { get; init; }
    public required string CounsellorSilent { get; init; }
    public required string BackInQueue { get; init; }
    public required string PersonSilent { get; init; }
    public required string Closed { get; init; }
    public required string HandedBack { get; init; }
}
