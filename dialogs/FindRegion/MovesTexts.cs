namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>What an answer moved among the first regions.</summary>
internal sealed record MovesTexts
{
    public required string Moved { get; init; }
    public required string Same { get; init; }
    public required string Up { get; init; }
    public required string Down { get; init; }
    public required string Back { get; init; }
    public required string Because { get; init; }
    public required string BecauseOf { get; init; }

    /// <summary>Ranks 1 to 15.</summary>
    public required IReadOnlyList<string> Ordinals { get; init; }
}
