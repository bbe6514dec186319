using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Handoff.Timers;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>A person sees that their counsellor is typing: the one who has the floor, nobody else.</summary>
public sealed class TypingSigns(IConversationStore store, IConversationFeed feed, ITimerStore timers, TimeProvider clock)
{
    public async Task ShowAsync(ConversationKey key, string accountId, CancellationToken cancellationToken)
    {
        var stored = await store.LoadAsync(key, cancellationToken).ConfigureAwait(false);
        if (stored is { Conversation: { Status: ConversationStatus.Counsellor, CounsellorId: var counsellor } } && counsellor == accountId)
        {
            feed.Signal(new ConversationSignal(key, SignalKind.CounsellorTyping));
            await timers.TypingAsync(key, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
    }
}
