namespace EmploisEnRegions.Handoff.CallBacks;

/// <summary>What the desk tells a person of their call-back once it was agreed.</summary>
internal sealed record CallBackTexts
{
    /// <summary>Whole messages that revoke, folded, "|" between.</summary>
    public required string RevokeWords { get; init; }

    public required string Revoked { get; init; }
    public required string Reached { get; init; }
    public required string NotReached { get; init; }
    public required string WrongNumber { get; init; }
    public required string NoLongerWanted { get; init; }
}
