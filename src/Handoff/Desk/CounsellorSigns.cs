using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>A person sees that their counsellor is typing, and has read: the one who has the floor, nobody else. Kept nowhere.</summary>
public sealed class CounsellorSigns(IConversationStore store, IConversationFeed feed)
{
    public Task TypingAsync(ConversationKey key, string accountId, CancellationToken cancellationToken) =>
        SignalAsync(key, accountId, _ => new ConversationSignal(key, SignalKind.CounsellorTyping), cancellationToken);

    /// <param name="sequence">Of the last entry that the counsellor has on the screen.</param>
    public Task ReadAsync(ConversationKey key, string accountId, long sequence, CancellationToken cancellationToken) => SignalAsync(
        key, accountId, conversation => new ConversationSignal(key, SignalKind.CounsellorRead, Math.Clamp(sequence, 0, conversation.LastSequence)), cancellationToken);

    private async Task SignalAsync(ConversationKey key, string accountId, Func<Conversation, ConversationSignal> sign, CancellationToken cancellationToken)
    {
        var stored = await store.LoadAsync(key, cancellationToken).ConfigureAwait(false);
        if (stored is { Conversation: { Status: ConversationStatus.Counsellor, CounsellorId: var counsellor } conversation } && counsellor == accountId)
            feed.Signal(sign(conversation));
    }
}
