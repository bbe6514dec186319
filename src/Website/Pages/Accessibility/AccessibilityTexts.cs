namespace EmploisEnRegions.Website.Pages.Accessibility;

internal sealed record AccessibilityTexts
{
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Lead { get; init; }
    public required IReadOnlyList<AccessibilitySection> Sections { get; init; }
    public required string SimplePage { get; init; }
}

internal sealed record AccessibilitySection(string Heading, IReadOnlyList<string> Lines);
