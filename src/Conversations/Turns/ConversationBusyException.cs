namespace EmploisEnRegions.Conversations.Turns;

/// <summary>Other nodes kept coming first: nothing was done. The sender may deliver again with the same once-only key.</summary>
public sealed class ConversationBusyException(ConversationKey key)
    : Exception($"The conversation {key.ChannelId}/{key.ConversationId} is busy.");
