namespace EmploisEnRegions.Website.Pages.Sheet;

internal sealed record SheetPageTexts
{
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Lead { get; init; }
    public required string Made { get; init; }
    public required string Sources { get; init; }
    public required string Print { get; init; }
    public required string Gone { get; init; }
    public required string AskAgain { get; init; }
}
