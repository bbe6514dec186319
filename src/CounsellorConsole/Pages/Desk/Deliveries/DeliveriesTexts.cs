namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Deliveries;

internal sealed record DeliveriesTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string None { get; init; }
    public required string Waiting { get; init; }
    public required string Latest { get; init; }
    public required string Message { get; init; }
    public required string Channel { get; init; }
    public required string Written { get; init; }
    public required string Failed { get; init; }
    public required string Attempts { get; init; }
    public required string Reason { get; init; }
    public required string Actions { get; init; }
    public required string OpenConversation { get; init; }
    public required string Retry { get; init; }
    public required string RetryFor { get; init; }
    public required string RetryAll { get; init; }
    public required string Drop { get; init; }
    public required string DropFor { get; init; }
    public required string DropHelp { get; init; }
    public required string DropYes { get; init; }
    public required string DropYesFor { get; init; }
    public required string Retried { get; init; }
    public required string RetriedAll { get; init; }
    public required string Dropped { get; init; }
    public required string Gone { get; init; }

    /// <summary>By code of the reason; a code that stands not here is shown as it is.</summary>
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }

    /// <summary>The channel refused with a status.</summary>
    public required string Answered { get; init; }
}
