namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>What the suggestions were made from.</summary>
internal sealed record ExplainTexts
{
    public required string Used { get; init; }
    public required string Weight { get; init; }
    public required string Never { get; init; }
    public required string Correct { get; init; }
    public required string OneRegion { get; init; }
    public required string Sheet { get; init; }
    public required string Person { get; init; }

    /// <summary>By id of the criterion.</summary>
    public required IReadOnlyDictionary<string, string> Criteria { get; init; }
}
