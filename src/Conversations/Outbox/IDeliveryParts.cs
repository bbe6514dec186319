namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>For channels that carry one message in several parts: what the channel has is not sent again when the next part failed.
/// Erased with the conversation.</summary>
public interface IDeliveryParts
{
    /// <summary>How many parts of the message the channel has, from the first on.</summary>
    Task<int> CountAsync(ConversationKey key, long sequence, CancellationToken cancellationToken);

    Task AddAsync(DeliveredPart part, CancellationToken cancellationToken);

    /// <summary>What became of a part on its way to the person. A final status is not changed any more.</summary>
    /// <returns>The message it is a part of; null when it is not known, or its status was final.</returns>
    Task<DeliveredPart?> SetStatusAsync(string channelsId, string status, bool final, CancellationToken cancellationToken);
}

/// <param name="Part">0 = the first.</param>
/// <param name="ChannelsId">How the channel calls the part.</param>
public sealed record DeliveredPart(ConversationKey Key, long Sequence, int Part, string ChannelsId);
