using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>What can be counted and followed of deliveries: names, ids and counts. The names are a contract with dashboards.</summary>
internal sealed class OutboxMetrics : IDisposable
{
    private const string Name = "EmploisEnRegions.Outbox";

    private readonly ActivitySource _source = new(Name);

    public OutboxMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        Deliveries = meter.CreateHistogram<double>("orientation.outbox.delivery.duration", "s", "Attempts to deliver by channel, outcome (delivered, tryAgain, rejected) and reason.");
        Waiting = meter.CreateGauge<long>("orientation.outbox.waiting", "{message}", "Messages that wait to be delivered, in the whole database.");
        Dead = meter.CreateGauge<long>("orientation.outbox.dead", "{message}", "Messages set aside for an administrator, in the whole database.");
        Oldest = meter.CreateGauge<double>("orientation.outbox.oldest", "s", "Age of the message that has waited longest; 0 when none waits.");
    }

    public Histogram<double> Deliveries { get; }
    private Gauge<long> Waiting { get; }
    private Gauge<long> Dead { get; }
    private Gauge<double> Oldest { get; }

    /// <summary>Somebody wants the counts, which cost a query.</summary>
    public bool WantsCounts => Waiting.Enabled || Dead.Enabled || Oldest.Enabled;

    public void Record(OutboxCount count, DateTimeOffset now)
    {
        Waiting.Record(count.Waiting);
        Dead.Record(count.Dead);
        Oldest.Record(count.OldestWaiting is { } oldest ? Math.Max(0, (now - oldest).TotalSeconds) : 0);
    }

    /// <summary>Null while nobody listens. Ids only are put on it.</summary>
    public Activity? Start(OutboxMessage message)
    {
        var span = _source.StartActivity("outbox.deliver", ActivityKind.Producer);
        span?.SetTag("orientation.channel", message.Key.ChannelId).SetTag("orientation.conversation", message.Key.ConversationId)
            .SetTag("orientation.sequence", message.Sequence).SetTag("orientation.attempt", message.Attempt);
        return span;
    }

    public void Dispose() => _source.Dispose();
}
