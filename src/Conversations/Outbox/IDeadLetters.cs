namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>Messages that could not be delivered, for an operator. They stay until one of these is called, or their conversation is erased.</summary>
public interface IDeadLetters
{
    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<DeadLetter>> ReadAsync(int limit, CancellationToken cancellationToken);

    /// <summary>Queues it again, due at once, with all its attempts and its age counted anew. False when it is not (any more) among the dead.</summary>
    Task<bool> RetryAsync(ConversationKey key, long sequence, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The same for all of them. Returns how many.</summary>
    Task<int> RetryAllAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Gives the delivery up for good; the message stays in its conversation. False when it is not (any more) among the dead.</summary>
    Task<bool> DropAsync(ConversationKey key, long sequence, CancellationToken cancellationToken);
}

/// <param name="WrittenAt">When the message was said.</param>
/// <param name="DeadAt">When it was set aside.</param>
/// <param name="Attempts">How often it was tried since it was last queued.</param>
/// <param name="Reason">Code of the last failure (<see cref="DeliveryReasons"/>).</param>
public sealed record DeadLetter(
    ConversationKey Key, long Sequence, DateTimeOffset WrittenAt, DateTimeOffset DeadAt, int Attempts, string Reason);
