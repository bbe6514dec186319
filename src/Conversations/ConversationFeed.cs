using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Conversations;

internal sealed class ConversationFeed(ILogger<ConversationFeed> logger) : IConversationFeed
{
    private readonly Listeners<ConversationChange> _changes = new(logger);
    private readonly Listeners<ConversationSignal> _signals = new(logger);

    public IDisposable Subscribe(ConversationKey key, Action<ConversationChange> listener) => _changes.Add(key, listener);

    public IDisposable SubscribeAll(Action<ConversationChange> listener) => _changes.AddForAll(listener);

    public void Publish(ConversationChange change) => _changes.Tell(change.Key, change);

    public void LookAgain()
    {
        foreach (var key in _changes.Keys) Publish(new ConversationChange(key, LastSequence: 0, ConversationStatus.Bot) { ByAnotherNode = true });
    }

    public IDisposable SubscribeSignals(ConversationKey key, Action<ConversationSignal> listener) => _signals.Add(key, listener);

    public IDisposable SubscribeAllSignals(Action<ConversationSignal> listener) => _signals.AddForAll(listener);

    public void Signal(ConversationSignal signal) => _signals.Tell(signal.Key, signal);
}
