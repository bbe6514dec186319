namespace EmploisEnRegions.Conversations;

/// <summary>What counts for a moment and stands in no transcript. It may be lost, and nothing is lost with it.</summary>
/// <param name="Number">Of the socket that was opened, or of the last entry that was received or read.</param>
public sealed record ConversationSignal(ConversationKey Key, SignalKind Kind, long Number = 0)
{
    /// <summary>Told by another node.</summary>
    public bool ByAnotherNode { get; init; }
}

public enum SignalKind
{
    /// <summary>A socket was opened, which has the conversation now.</summary>
    SocketOpened,

    /// <summary>The bot prepares an answer.</summary>
    BotTyping,

    CounsellorTyping,

    /// <summary>What the counsellor wrote has arrived where the person reads.</summary>
    PersonReceived,

    PersonRead,
    CounsellorRead,
}
