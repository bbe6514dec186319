using EmploisEnRegions.Conversations;

namespace EmploisEnRegions.Channels.DirectLine.Stream;

/// <summary>The number of a socket among those of its conversation, on all nodes: a higher one has taken its place.</summary>
internal sealed record SocketPlace(ConversationKey Key, long Number);
