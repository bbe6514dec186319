using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Conversations;

/// <summary>Tells listeners in this process, after the commit, that a conversation grew or changed hands. Loses nothing that matters:
/// listeners read the transcript from their own watermark.</summary>
public interface IConversationFeed
{
    /// <summary>Changes of one conversation. The listener must be quick and must not throw.</summary>
    IDisposable Subscribe(ConversationKey key, Action<ConversationChange> listener);

    /// <summary>Changes of all conversations (the console).</summary>
    IDisposable SubscribeAll(Action<ConversationChange> listener);

    void Publish(ConversationChange change);

    /// <summary>Changes by other nodes may have been missed: everyone who listens to one conversation is told, as if it had changed.</summary>
    void LookAgain();

    /// <summary>Signals of one conversation. The listener must be quick and must not throw.</summary>
    IDisposable SubscribeSignals(ConversationKey key, Action<ConversationSignal> listener);

    /// <summary>Signals of all conversations.</summary>
    IDisposable SubscribeAllSignals(Action<ConversationSignal> listener);

    /// <summary>Tells listeners at once, here and on the other nodes.</summary>
    void Signal(ConversationSignal signal);
}

public sealed record ConversationChange(ConversationKey Key, long LastSequence, ConversationStatus Status)
{
    /// <summary>The turn left something for the outbox to deliver.</summary>
    public bool Outgoing { get; init; }

    /// <summary>What the turn appended, in order; empty when another node committed it: read the transcript then.</summary>
    public IReadOnlyList<TranscriptEntry> Entries { get; init; } = [];

    /// <summary>Told by another node, which committed it.</summary>
    public bool ByAnotherNode { get; init; }
}
