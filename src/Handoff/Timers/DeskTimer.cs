using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Handoff.Timers;

/// <summary>Whom a conversation waits for. One at a time: what is awaited next takes the place of what was.</summary>
public enum Awaited { AnyCounsellor, Counsellor, Person }

/// <summary>From now on that is awaited. Already awaited, it goes on counting from the first time, unless it begins anew.</summary>
public sealed record AwaitAnswer(ConversationKey Key, Awaited Whom, bool Anew, DateTimeOffset At) : ITurnWrite;

/// <summary>Nobody is waited for any more.</summary>
public sealed record AwaitNobody(ConversationKey Key) : ITurnWrite;

/// <summary>It was said that the wait is long; what follows counts from here.</summary>
public sealed record TellOverdue(ConversationKey Key, DateTimeOffset At) : ITurnWrite;

/// <summary>A wait that lasted as long as the settings allow, seen by the clock.</summary>
/// <param name="Told">The person was told once already: now it ends.</param>
/// <param name="Version">Of the conversation when it was seen: whatever happened since, also a word of the counsellor, makes the operation refuse.</param>
public sealed record Overdue(string OperationId, Awaited Whom, bool Told, long Version) : DeskOperation(OperationId)
{
    /// <summary>The refusal when something happened meanwhile.</summary>
    public const string Stale = "stale";
}

public interface ITimerStore
{
    /// <summary>Conversations that wait for that since before the instant, the longest first.</summary>
    Task<IReadOnlyList<LongWait>> ReadAsync(Awaited whom, bool told, DateTimeOffset since, int limit, CancellationToken cancellationToken);

    /// <summary>The counsellor is typing: who is at it is not silent.</summary>
    Task TypingAsync(ConversationKey key, DateTimeOffset now, CancellationToken cancellationToken);
}

/// <param name="Language">"fr" or "en".</param>
public sealed record LongWait(ConversationKey Key, long Version, string Language);
