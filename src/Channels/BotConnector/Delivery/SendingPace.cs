using System.Collections.Concurrent;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector.Delivery;

/// <summary>
/// Keeps this node within the limits that Teams publishes ("Optimize your bot with rate limiting in Teams"), so that it is rarely told 429. Nodes
/// do not know of each other: what several send together may still be refused, and is then tried again like any other refusal that passes.
/// </summary>
internal sealed class SendingPace(TimeProvider time)
{
    private const int MostKnown = 20_000;

    private static readonly Limit[] OfConversation =
        [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1_800, TimeSpan.FromHours(1))];

    private static readonly Limit[] OfTenant = [new(30, TimeSpan.FromSeconds(1))];

    private readonly ConcurrentDictionary<string, Sent> _sent = new(StringComparer.Ordinal);

    /// <summary>Zero: may be sent now, and counts as sent. Otherwise how long to wait before asking again.</summary>
    public TimeSpan Ask(Activity activity)
    {
        if (activity.ChannelId != Teams.TeamsLook.ChannelId) return TimeSpan.Zero;
        var now = time.GetUtcNow();
        if (_sent.Count > MostKnown) Forget(now);
        var conversation = _sent.GetOrAdd($"c/{activity.Conversation?.Id}", _ => new Sent(OfConversation));
        var tenant = _sent.GetOrAdd($"t/{activity.Conversation?.TenantId}", _ => new Sent(OfTenant));
        lock (conversation)
        {
            lock (tenant)
            {
                var wait = TimeSpan.FromTicks(Math.Max(conversation.Wait(now).Ticks, tenant.Wait(now).Ticks));
                if (wait > TimeSpan.Zero) return wait;
                conversation.Add(now);
                tenant.Add(now);
                return TimeSpan.Zero;
            }
        }
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, sent) in _sent)
        {
            lock (sent)
            {
                if (sent.IsOver(now)) _sent.TryRemove(key, out _);
            }
        }
    }

    private sealed record Limit(int Most, TimeSpan Per);

    /// <summary>When the latest messages left, as many as the largest limit counts.</summary>
    private sealed class Sent(Limit[] limits)
    {
        private readonly List<DateTimeOffset> _times = [];

        public TimeSpan Wait(DateTimeOffset now)
        {
            var wait = TimeSpan.Zero;
            foreach (var limit in limits.Where(limit => _times.Count >= limit.Most))
            {
                var until = _times[^limit.Most] + limit.Per - now;
                if (until > wait) wait = until;
            }

            return wait;
        }

        public void Add(DateTimeOffset now)
        {
            // Thrown away in halves: moving the list by one each time would cost more than the list.
            if (_times.Count >= 2 * limits[^1].Most) _times.RemoveRange(0, limits[^1].Most);
            _times.Add(now);
        }

        public bool IsOver(DateTimeOffset now) => _times.Count == 0 || now - _times[^1] > limits[^1].Per;
    }
}
