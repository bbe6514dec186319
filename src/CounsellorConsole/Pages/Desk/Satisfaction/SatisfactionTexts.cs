namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Satisfaction;

internal sealed record SatisfactionTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string OfPerson { get; init; }
    public required IReadOnlyDictionary<string, string> Subjects { get; init; }
    public required string About { get; init; }
    public required string Count { get; init; }
    public required string Mean { get; init; }
    public required string Mark { get; init; }
    public required string None { get; init; }
    public required string Words { get; init; }
    public required string NoWords { get; init; }
}
