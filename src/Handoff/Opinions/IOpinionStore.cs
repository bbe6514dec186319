using EmploisEnRegions.Conversations;

namespace EmploisEnRegions.Handoff.Opinions;

/// <summary>A counsellor's own word on a region, beside what was computed and with its reason: it changes no ranking, and it is erased with the conversation.</summary>
/// <param name="Id">Once-only key: sent twice, it is kept once.</param>
/// <param name="Region">Two-digit code.</param>
/// <param name="For">True: proposed although it was not suggested, or confirmed; false: set aside although it was suggested.</param>
public sealed record Opinion(string Id, ConversationKey Key, string Region, bool For, string Reason, string AuthorId, string AuthorName, DateTimeOffset At)
{
    /// <summary>In characters.</summary>
    public const int LongestReason = 1000;
}

public interface IOpinionStore
{
    Task AddAsync(Opinion opinion, CancellationToken cancellationToken);

    /// <summary>The last word on each region, the latest first.</summary>
    Task<IReadOnlyList<Opinion>> ReadAsync(ConversationKey key, CancellationToken cancellationToken);
}
