namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>The page to print: what the suggestions rested on.</summary>
internal sealed record SheetTexts
{
    public required string Link { get; init; }
    public required string Answers { get; init; }
    public required string Line { get; init; }
    public required string NoAnswers { get; init; }
    public required string Region { get; init; }
    public required string Stability { get; init; }
    public required string LeftOut { get; init; }
    public required string Weights { get; init; }
    public required string Never { get; init; }
    public required IReadOnlyList<string> NeverLines { get; init; }
    public required string Correct { get; init; }
    public required IReadOnlyList<string> CorrectLines { get; init; }
}
