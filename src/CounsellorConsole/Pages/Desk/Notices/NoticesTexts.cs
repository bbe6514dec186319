namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Notices;

internal sealed record NoticesTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string On { get; init; }
    public required string Off { get; init; }
    public required string GetCode { get; init; }
    public required string SendIt { get; init; }
    public required string Code { get; init; }
    public required string Once { get; init; }
    public required string Stop { get; init; }
    public required string Stopped { get; init; }
}
