using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Handoff.Timers;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>A person sees that their counsellor is typing, and has read: the one who has the floor, nobody else. Kept nowhere; who
/// types is not silent, so the clock of that wait begins anew.</summary>
public sealed class CounsellorSigns(IConversationStore store, IConversationFeed feed, ITimerStore timers, TimeProvider clock)
{
    public async Task TypingAsync(ConversationKey key, string accountId, CancellationToken cancellationToken)
    {
        if (await SignalAsync(key, accountId, _ => new ConversationSignal(key, SignalKind.CounsellorTyping), cancellationToken).ConfigureAwait(false))
            await timers.TypingAsync(key, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
    }

    /// <param name="sequence">Of the last entry that the counsellor has on the screen.</param>
    public Task ReadAsync(ConversationKey key, string accountId, long sequence, CancellationToken cancellationToken) => SignalAsync(
        key, accountId, conversation => new ConversationSignal(key, SignalKind.CounsellorRead, Math.Clamp(sequence, 0, conversation.LastSequence)), cancellationToken);

    private async Task<bool> SignalAsync(ConversationKey key, string accountId, Func<Conversation, ConversationSignal> sign, CancellationToken cancellationToken)
    {
        var stored = await store.LoadAsync(key, cancellationToken).ConfigureAwait(false);
        if (stored is not { Conversation: { Status: ConversationStatus.Counsellor, CounsellorId: var counsellor } conversation } || counsellor != accountId) return false;
        feed.Signal(sign(conversation));
        return true;
    }
}
