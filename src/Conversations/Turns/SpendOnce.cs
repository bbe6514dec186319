namespace EmploisEnRegions.Conversations.Turns;

/// <summary>
/// The delivery is never taken again, not even after its conversation was erased and its once-only key with it: without this, whoever recorded
/// a signed request could have it done once more. A turn that spends a spent token ends as repeated.
/// </summary>
/// <param name="Token">Coded, so that it leads back to nobody.</param>
public sealed record SpendOnce(string Token) : ITurnWrite;
