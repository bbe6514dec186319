namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Partners;

internal sealed record PartnerPageTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Back { get; init; }
    public required string NewOne { get; init; }
    public required string Partner { get; init; }
    public required string Items { get; init; }
    public required string Note { get; init; }
    public required string NoteHelp { get; init; }
    public required string NoteLabel { get; init; }
    public required string Contact { get; init; }
    public required string Ask { get; init; }
    public required string AskProblem { get; init; }
    public required string TakeFirst { get; init; }
    public required string AskedBy { get; init; }
    public required string MakeLink { get; init; }
    public required string Revoke { get; init; }
    public required string LinkLabel { get; init; }
    public required string LinkHelp { get; init; }

    /// <summary>By <see cref="Handoff.Partners.PartnerState"/>.</summary>
    public required IReadOnlyDictionary<string, string> States { get; init; }
}
