namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Merges;

internal sealed record MergeTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Back { get; init; }
    public required string Suggested { get; init; }
    public required string SuggestedHelp { get; init; }
    public required string Address { get; init; }
    public required string AddressHelp { get; init; }
    public required string Next { get; init; }
    public required string NotFound { get; init; }
    public required string Already { get; init; }
    public required string Same { get; init; }
    public required string Here { get; init; }
    public required string There { get; init; }
    public required string NoAnswer { get; init; }
    public required string Help { get; init; }
    public required string Merge { get; init; }
    public required string About { get; init; }
    public required string NoOccupation { get; init; }

    /// <summary>By the channel's id.</summary>
    public required IReadOnlyDictionary<string, string> Channels { get; init; }
}
