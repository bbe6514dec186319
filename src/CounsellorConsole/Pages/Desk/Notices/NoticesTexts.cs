namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Notices;

internal sealed record NoticesTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string ByMessage { get; init; }
    public required string Sound { get; init; }
    public required string SoundHelp { get; init; }
    public required string SoundOn { get; init; }
    public required string NoScript { get; init; }
    public required string Serving { get; init; }
    public required string ServingHelp { get; init; }
    public required string ServedRegions { get; init; }
    public required string ServedNeeds { get; init; }
    public required IReadOnlyDictionary<string, string> Needs { get; init; }
    public required string Save { get; init; }
    public required string Saved { get; init; }
    public required string On { get; init; }
    public required string Off { get; init; }
    public required string GetCode { get; init; }
    public required string SendIt { get; init; }
    public required string Code { get; init; }
    public required string Once { get; init; }
    public required string Stop { get; init; }
    public required string Stopped { get; init; }
}
