using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>
/// Messages that a turn committed and a channel must be given. Any number of nodes may call it at once: no message is claimed by two.
/// Erasing a conversation takes its messages along, waiting or dead.
/// </summary>
public interface IOutboxStore
{
    /// <summary>
    /// Takes messages that are due, longest due first, and keeps others from taking them until <paramref name="leaseUntil"/>. Of a conversation
    /// only the first message that is not dead, and none while another of it is claimed. A lease that ran out (its node died) is claimed again.
    /// </summary>
    Task<IReadOnlyList<OutboxMessage>> ClaimAsync(int most, DateTimeOffset now, DateTimeOffset leaseUntil, CancellationToken cancellationToken);

    /// <summary>Removes the message: the channel has it. Right even when the lease ran out meanwhile.</summary>
    /// <param name="channelsId">How the channel calls it; null when it did not say.</param>
    Task DeliveredAsync(OutboxMessage message, string? channelsId, CancellationToken cancellationToken);

    /// <summary>How the channel calls a message that it was given; null when that is not known.</summary>
    Task<string?> FindChannelsIdAsync(ConversationKey key, long sequence, CancellationToken cancellationToken);

    /// <summary>Gives the claim back; the message and those behind it wait until <paramref name="due"/>. Nothing when the claim is no longer the last.</summary>
    Task PostponeAsync(OutboxMessage message, DateTimeOffset due, string reason, CancellationToken cancellationToken);

    /// <summary>Sets the message aside (<see cref="IDeadLetters"/>). Nothing when the claim is no longer the last.</summary>
    Task BuryAsync(OutboxMessage message, DateTimeOffset now, string reason, CancellationToken cancellationToken);

    /// <summary>For probes and gauges.</summary>
    Task<OutboxCount> CountAsync(CancellationToken cancellationToken);
}

/// <summary>A claimed message.</summary>
/// <param name="Attempt">1, 2, 3 …: attempts begun, this one included. A crash in the middle counts.</param>
/// <param name="QueuedAt">Its age counts from here: its turn, or an operator's wish to try again.</param>
/// <param name="Activity">As the transcript keeps it (JSON, UTF-8); empty when the transcript has it no more.</param>
public sealed record OutboxMessage(ConversationKey Key, long Sequence, int Attempt, DateTimeOffset QueuedAt, ReadOnlyMemory<byte> Activity)
{
    /// <summary>The activity's id. The same at every attempt, on every node, and of no other message.</summary>
    public string IdempotencyKey => TurnReplies.IdOf(Key, Sequence);
}

/// <param name="Waiting">Messages still to be delivered, those on their way included.</param>
/// <param name="Dead">Messages set aside.</param>
/// <param name="OldestWaiting">Since when the oldest waits; null when none does.</param>
public sealed record OutboxCount(long Waiting, long Dead, DateTimeOffset? OldestWaiting);
