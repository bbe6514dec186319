namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Find;

internal sealed record FindTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Words { get; init; }
    public required string From { get; init; }
    public required string Until { get; init; }
    public required string Region { get; init; }
    public required string AnyRegion { get; init; }
    public required string Outcome { get; init; }
    public required string AnyOutcome { get; init; }
    public required string Search { get; init; }
    public required string Clear { get; init; }
    public required string None { get; init; }
    public required string Found { get; init; }
    public required string FoundOne { get; init; }
    public required string FoundMore { get; init; }
    public required string Older { get; init; }
    public required string Began { get; init; }
    public required string Person { get; init; }
    public required string Regions { get; init; }
    public required string State { get; init; }
    public required string Result { get; init; }
}
