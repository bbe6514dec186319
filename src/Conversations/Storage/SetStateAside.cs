using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Conversations.Storage;

/// <summary>A dialog state that no longer works is kept for whoever repairs it, while the person starts afresh. Erased with the conversation.</summary>
public sealed record SetStateAside(ConversationKey Key, ReadOnlyMemory<byte> State, DateTimeOffset At) : ITurnWrite;
