using EmploisEnRegions.Conversations;

namespace EmploisEnRegions.Handoff.Notes;

/// <param name="ByName">Display name of the note's author.</param>
public sealed record Mention(ConversationKey Key, string ByName, DateTimeOffset At);

public interface IMentionStore
{
    Task AddAsync(Note note, IReadOnlyList<string> accountIds, CancellationToken cancellationToken);

    /// <summary>Those that the account has not seen, the latest first; one per conversation.</summary>
    Task<IReadOnlyList<Mention>> ReadUnseenAsync(string accountId, int limit, CancellationToken cancellationToken);

    Task SeenAsync(ConversationKey key, string accountId, DateTimeOffset now, CancellationToken cancellationToken);
}
