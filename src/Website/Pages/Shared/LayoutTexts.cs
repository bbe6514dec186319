namespace EmploisEnRegions.Website.Pages.Shared;

internal sealed record LayoutTexts
{
    public required string Site { get; init; }
    public required string Tagline { get; init; }
    public required string Skip { get; init; }
    public required string Menu { get; init; }
    public required string Home { get; init; }
    public required string Regions { get; init; }
    public required string SimplePage { get; init; }
    public required string Privacy { get; init; }
    public required string Accessibility { get; init; }
    public required string OtherLanguage { get; init; }
    public required string Partners { get; init; }
    public required string Free { get; init; }
}
