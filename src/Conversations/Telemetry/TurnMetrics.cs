using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace EmploisEnRegions.Conversations.Telemetry;

/// <summary>
/// What can be counted and followed of turns: names, ids and counts, never what people say.
/// Costs next to nothing while nobody listens. The names are a contract with dashboards.
/// </summary>
internal sealed class TurnMetrics : IDisposable
{
    public const string Name = "EmploisEnRegions.Conversations";

    private readonly ActivitySource _source = new(Name);

    public TurnMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        Turns = meter.CreateHistogram<double>("orientation.turn.duration", "s", "Turns by channel, starter (person, desk) and outcome, waiting for the floor included.");
        Questions = meter.CreateCounter<long>("orientation.questions", "{question}", "Questions asked, by name.");
        Loads = meter.CreateHistogram<double>("orientation.storage.load.duration", "s", "Reads of a conversation.");
        Commits = meter.CreateHistogram<double>("orientation.storage.commit.duration", "s", "Commits of a turn by outcome (committed, conflict, repeated, failed).");
        Steps = meter.CreateCounter<long>("orientation.dialog.steps", "{step}", "Steps of waterfalls by dialog, step and event (start, step, complete, cancel).");
    }

    public Histogram<double> Turns { get; }
    public Counter<long> Questions { get; }
    public Histogram<double> Loads { get; }
    public Histogram<double> Commits { get; }
    public Counter<long> Steps { get; }

    /// <summary>Null while nobody listens. Ids only are put on it.</summary>
    public System.Diagnostics.Activity? Start(string name, ConversationKey key)
    {
        var span = _source.StartActivity(name);
        span?.SetTag("orientation.channel", key.ChannelId).SetTag("orientation.conversation", key.ConversationId);
        return span;
    }

    public void Dispose() => _source.Dispose();
}
