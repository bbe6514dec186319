using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Conversations;

internal sealed class ConversationFeed(ILogger<ConversationFeed> logger) : IConversationFeed
{
    private readonly ConcurrentDictionary<ConversationKey, ImmutableArray<Listener>> _byConversation = new();
    private ImmutableArray<Listener> _ofAll = [];

    public IDisposable Subscribe(ConversationKey key, Action<ConversationChange> listener)
    {
        var mine = new Listener(listener);
        _byConversation.AddOrUpdate(key, _ => [mine], (_, others) => others.Add(mine));
        return new Subscription(() => Leave(key, mine));
    }

    public IDisposable SubscribeAll(Action<ConversationChange> listener)
    {
        var mine = new Listener(listener);
        ImmutableInterlocked.Update(ref _ofAll, all => all.Add(mine));
        return new Subscription(() => ImmutableInterlocked.Update(ref _ofAll, all => all.Remove(mine)));
    }

    public void Publish(ConversationChange change)
    {
        if (_byConversation.TryGetValue(change.Key, out var listeners)) Tell(listeners, change);
        Tell(_ofAll, change);
    }

    public void LookAgain()
    {
        foreach (var key in _byConversation.Keys) Publish(new ConversationChange(key, LastSequence: 0, ConversationStatus.Bot) { ByAnotherNode = true });
    }

    private void Tell(ImmutableArray<Listener> listeners, ConversationChange change)
    {
        foreach (var listener in listeners)
        {
            try
            {
                listener.Action(change);
            }
            catch (Exception e)
            {
                // The turn is committed: one bad listener must not look like a failed turn, nor silence the others.
                logger.ListenerFailed(e.GetType().FullName);
            }
        }
    }

    private void Leave(ConversationKey key, Listener mine)
    {
        while (_byConversation.TryGetValue(key, out var listeners))
        {
            var left = listeners.Remove(mine);
            var done = left.IsEmpty
                ? _byConversation.TryRemove(KeyValuePair.Create(key, listeners))
                : _byConversation.TryUpdate(key, left, listeners);
            if (done) return;
        }
    }

    /// <summary>Its identity is the subscription's: the same action may listen twice.</summary>
    private sealed class Listener(Action<ConversationChange> action)
    {
        public Action<ConversationChange> Action { get; } = action;
    }

    private sealed class Subscription(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
