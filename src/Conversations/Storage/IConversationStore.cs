using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Conversations.Storage;

/// <summary>Where conversations live. Every method is safe to call from any node at any time.</summary>
public interface IConversationStore
{
    /// <summary>Null when the conversation is not stored.</summary>
    Task<StoredConversation?> LoadAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>Writes the whole turn in one transaction, or nothing.</summary>
    Task<CommitOutcome> CommitAsync(TurnCommit commit, CancellationToken cancellationToken);

    /// <summary>Transcript entries with a sequence above <paramref name="after"/>, in order.</summary>
    Task<IReadOnlyList<TranscriptEntry>> ReadTranscriptAsync(ConversationKey key, long after, int limit, CancellationToken cancellationToken);

    /// <summary>Of the transcript, the first entries of people only (the person, counsellors): what the bot says is most of it, and everybody is told it.</summary>
    Task<IReadOnlyList<TranscriptEntry>> ReadPeopleAsync(ConversationKey key, int limit, CancellationToken cancellationToken);

    /// <summary>Removes whole conversations past their time: last word before the given instants. Returns how many.</summary>
    Task<int> EraseExpiredAsync(DateTimeOffset unconsentedBefore, DateTimeOffset othersBefore, CancellationToken cancellationToken);
}

/// <param name="State">Dialog state as JSON (UTF-8), empty when there is none.</param>
public sealed record StoredConversation(Conversation Conversation, ReadOnlyMemory<byte> State, Deliveries Deliveries);

public sealed record TurnCommit
{
    /// <summary>The version that the turn read; 0 = the conversation must not exist yet.</summary>
    public required long ExpectedVersion { get; init; }

    /// <summary>The conversation after the turn; its Version is ExpectedVersion + 1.</summary>
    public required Conversation Conversation { get; init; }

    public required ReadOnlyMemory<byte> State { get; init; }

    /// <summary>Those of before and, when it can come again, the one that started this turn.</summary>
    public required Deliveries Deliveries { get; init; }

    public required IReadOnlyList<TranscriptEntry> Entries { get; init; }

    /// <summary>Sequences of the entries that must be pushed to the channel through the outbox (Teams, SMS); empty for channels that read.</summary>
    public IReadOnlyList<long> Outgoing { get; init; } = [];

    public IReadOnlyList<ITurnWrite> Writes { get; init; } = [];

    /// <summary>True: everything stored of the conversation before this turn is removed first.</summary>
    public bool Erase { get; init; }
}

public enum CommitOutcome
{
    Committed,

    /// <summary>Another turn came first: read again and run again.</summary>
    Conflict,

    /// <summary>What the turn wanted to spend was spent before (<see cref="SpendOnce"/>): it is a repetition.</summary>
    Repeated,
}
