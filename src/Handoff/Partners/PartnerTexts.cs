namespace EmploisEnRegions.Handoff.Partners;

/// <summary>What the person is asked and told of a partner; the words by which they answer.</summary>
internal sealed record PartnerTexts
{
    public required string Ask { get; init; }
    public required string Item { get; init; }
    public required string How { get; init; }
    public required string AcceptButton { get; init; }
    public required string RefuseButton { get; init; }
    public required string Agreed { get; init; }
    public required string Declined { get; init; }
    public required string Accepted { get; init; }
    public required string Refused { get; init; }
    public required string Word { get; init; }
    public required string Withdrawn { get; init; }
    public required IReadOnlyList<string> AcceptWords { get; init; }
    public required IReadOnlyList<string> RefuseWords { get; init; }
    public required IReadOnlyList<string> WithdrawWords { get; init; }
}
