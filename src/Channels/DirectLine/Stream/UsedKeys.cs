using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.DirectLine.Stream;

/// <summary>The keys of streamUrls that opened a socket on this node, until they expire: each opens one. Another node does not know them;
/// they live for a minute there, as here.</summary>
internal sealed class UsedKeys(IOptions<DirectLineOptions> options, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _used = new(StringComparer.Ordinal);
    private long _sweepAt;

    /// <summary>False when it was used before.</summary>
    public bool TryUse(string key)
    {
        var now = time.GetUtcNow();
        Forget(now);
        return _used.TryAdd(key, now + options.Value.StreamUrlLifetime);
    }

    private void Forget(DateTimeOffset now)
    {
        var due = Interlocked.Read(ref _sweepAt);
        var next = (now + options.Value.StreamUrlLifetime).UtcTicks;
        if (now.UtcTicks < due || Interlocked.CompareExchange(ref _sweepAt, next, due) != due) return;
        foreach (var (key, until) in _used)
        {
            if (until <= now) _used.TryRemove(key, out _);
        }
    }
}
