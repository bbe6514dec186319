namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>What a person's "more like this" and "too far" do.</summary>
internal sealed record RatingTexts
{
    public required string Liked { get; init; }
    public required string Alike { get; init; }
    public required string AlikeLine { get; init; }
    public required string NothingAlike { get; init; }
    public required string TooFar { get; init; }
    public required string AlreadyNearest { get; init; }
    public required string NoRoad { get; init; }
}
