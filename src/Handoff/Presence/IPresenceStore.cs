using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Desk;

namespace EmploisEnRegions.Handoff.Presence;

/// <summary>Who is at the desk: a counsellor signed in with the console open. Kept in storage, so that every node sees the same.</summary>
public interface IPresenceStore
{
    /// <summary>The console of that account is open at that instant.</summary>
    Task SeenAsync(string accountId, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The account signed out: absent at once.</summary>
    Task LeftAsync(string accountId, CancellationToken cancellationToken);

    Task SetAvailableAsync(string accountId, bool available, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>False until the counsellor says otherwise.</summary>
    Task<bool> IsAvailableAsync(string accountId, CancellationToken cancellationToken);

    /// <summary>How many are available, seen since then and speak the language ("fr" or "en").</summary>
    Task<int> CountAvailableAsync(string language, DateTimeOffset seenSince, CancellationToken cancellationToken);

    /// <summary>Account ids of those who are available and were seen since then.</summary>
    Task<IReadOnlyList<string>> ReadAvailableAsync(DateTimeOffset seenSince, CancellationToken cancellationToken);

    /// <summary>Conversations whose counsellor was not seen since then.</summary>
    Task<IReadOnlyList<Abandoned>> FindAbandonedAsync(DateTimeOffset seenSince, CancellationToken cancellationToken);
}

/// <param name="LastSeen">When the counsellor's console was last seen; null after signing out.</param>
public sealed record Abandoned(ConversationKey Key, Badge By, DateTimeOffset? LastSeen, long Version);
