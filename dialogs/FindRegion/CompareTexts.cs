namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>Two regions side by side.</summary>
internal sealed record CompareTexts
{
    public required string Title { get; init; }
    public required string Rank { get; init; }
    public required string Contrast { get; init; }
    public required string Side { get; init; }
    public required string Neutral { get; init; }
    public required string Alike { get; init; }
    public required string SameRegion { get; init; }
    public required string Decide { get; init; }
}
