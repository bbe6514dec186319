using System.Collections.Concurrent;
using System.Collections.Immutable;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Conversations;

/// <summary>Who listens in this process, to one conversation or to all of them.</summary>
internal sealed class Listeners<T>(ILogger logger)
{
    private readonly ConcurrentDictionary<ConversationKey, ImmutableArray<Listener>> _byConversation = new();
    private ImmutableArray<Listener> _ofAll = [];

    public ICollection<ConversationKey> Keys => _byConversation.Keys;

    public IDisposable Add(ConversationKey key, Action<T> listener)
    {
        var mine = new Listener(listener);
        _byConversation.AddOrUpdate(key, _ => [mine], (_, others) => others.Add(mine));
        return new Subscription(() => Leave(key, mine));
    }

    public IDisposable AddForAll(Action<T> listener)
    {
        var mine = new Listener(listener);
        ImmutableInterlocked.Update(ref _ofAll, all => all.Add(mine));
        return new Subscription(() => ImmutableInterlocked.Update(ref _ofAll, all => all.Remove(mine)));
    }

    public void Tell(ConversationKey key, T news)
    {
        if (_byConversation.TryGetValue(key, out var listeners)) Tell(listeners, news);
        Tell(_ofAll, news);
    }

    private void Tell(ImmutableArray<Listener> listeners, T news)
    {
        foreach (var listener in listeners)
        {
            try
            {
                listener.Action(news);
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
    private sealed class Listener(Action<T> action)
    {
        public Action<T> Action { get; } = action;
    }

    private sealed class Subscription(Action leave) : IDisposable
    {
        private Action? _leave = leave;

        public void Dispose() => Interlocked.Exchange(ref _leave, null)?.Invoke();
    }
}
