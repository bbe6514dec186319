using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Handoff.Timers;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>A person sees that their counsellor is typing, and has read: the one who has the floor, nobody else. Whoever types is not silent.</summary>
public sealed class CounsellorSigns(IConversationStore store, IConversationFeed feed, ITimerStore timers, TimeProvider clock)
{
    public async Task TypingAsync(ConversationKey key, string accountId, CancellationToken cancellationToken)
    {
        if (await HeldAsync(key, accountId, cancellationToken).ConfigureAwait(false) is null) return;
        feed.Signal(new ConversationSignal(key, SignalKind.CounsellorTyping));
        await timers.TypingAsync(key, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
    }

    /// <param name="sequence">Of the last entry that the counsellor has on the screen.</param>
    public async Task ReadAsync(ConversationKey key, string accountId, long sequence, CancellationToken cancellationToken)
    {
        if (await HeldAsync(key, accountId, cancellationToken).ConfigureAwait(false) is { } conversation)
            feed.Signal(new ConversationSignal(key, SignalKind.CounsellorRead, Math.Clamp(sequence, 0, conversation.LastSequence)));
    }

    /// <summary>Null when that account does not have the floor.</summary>
    private async Task<Conversation?> HeldAsync(ConversationKey key, string accountId, CancellationToken cancellationToken)
    {
        var stored = await store.LoadAsync(key, cancellationToken).ConfigureAwait(false);
        return stored is { Conversation: { Status: ConversationStatus.Counsellor } conversation } && conversation.CounsellorId == accountId ? conversation : null;
    }
}
