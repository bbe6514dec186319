namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

internal sealed record OpinionTexts
{
    public required string Title { get; init; }
    public required string Help { get; init; }
    public required string Give { get; init; }
    public required string Region { get; init; }
    public required string Choose { get; init; }
    public required string Word { get; init; }
    public required string Propose { get; init; }
    public required string SetAside { get; init; }
    public required string Proposed { get; init; }
    public required string Aside { get; init; }
    public required string Reason { get; init; }
    public required string Keep { get; init; }
    public required string Problem { get; init; }
}
