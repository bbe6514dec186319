using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Telemetry;

/// <summary>Turns, with a span and a duration each, and a count of the questions asked.</summary>
internal sealed class MeasuredTurns(ITurns turns, TurnMetrics metrics, TimeProvider time) : ITurns
{
    private const string Failed = "failed";

    public async Task<TurnResult> ReceiveAsync(Activity activity, string? deliveryId, CancellationToken cancellationToken)
    {
        using var turn = Begin(IncomingActivity.KeyOf(activity), "person");
        return turn.End(await turns.ReceiveAsync(activity, deliveryId, cancellationToken).ConfigureAwait(false));
    }

    public async Task<TurnResult> ContinueAsync(Activity activity, string? deliveryId, CancellationToken cancellationToken)
    {
        using var turn = Begin(IncomingActivity.KeyOf(activity), "person");
        return turn.End(await turns.ContinueAsync(activity, deliveryId, cancellationToken).ConfigureAwait(false));
    }

    public async Task<TurnResult> OperateAsync(ConversationKey key, DeskOperation operation, CancellationToken cancellationToken)
    {
        using var turn = Begin(key, "desk");
        return turn.End(await turns.OperateAsync(key, operation, cancellationToken).ConfigureAwait(false));
    }

    private Measured Begin(ConversationKey key, string starter) =>
        new(metrics, time, time.GetTimestamp(), metrics.Start("turn", key), key.ChannelId, starter);

    /// <summary>Disposed without an end: the turn threw.</summary>
    private struct Measured(
        TurnMetrics metrics, TimeProvider time, long began, System.Diagnostics.Activity? span, string channel, string starter) : IDisposable
    {
        private string _outcome = Failed;

        public TurnResult End(TurnResult result)
        {
            _outcome = result.Outcome switch
            {
                TurnOutcome.Done => "done",
                TurnOutcome.Repeated => "repeated",
                TurnOutcome.Refused => "refused",
            };
            if (result.Outcome is TurnOutcome.Done && metrics.Questions.Enabled) Count(result.Entries);
            return result;
        }

        public readonly void Dispose()
        {
            if (metrics.Turns.Enabled)
            {
                metrics.Turns.Record(time.GetElapsedTime(began).TotalSeconds, new("channel", channel), new("starter", starter), new("outcome", _outcome));
            }

            span?.SetTag("orientation.outcome", _outcome);
            span?.Dispose();
        }

        private readonly void Count(IReadOnlyList<TranscriptEntry> entries)
        {
            foreach (var entry in entries)
            {
                if (entry.Speaker is Speaker.Bot && entry.Activity.GetOrientation()?.Question is { } question) metrics.Questions.Add(1, new("question", question), new("channel", channel));
            }
        }
    }
}
