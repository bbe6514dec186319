namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Audit;

internal sealed record AuditTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string When { get; init; }
    public required string Who { get; init; }
    public required string What { get; init; }
    public required string About { get; init; }
    public required string Nobody { get; init; }
    public required string Conversation { get; init; }

    /// <summary>By <see cref="Handoff.Audit.AuditAction"/>.</summary>
    public required IReadOnlyDictionary<string, string> Actions { get; init; }
}
