using System.Text.Json;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>Claims messages, takes each to its channel, once, and writes down what became of it.</summary>
internal sealed class OutboxCourier(
    IOutboxStore store, IEnumerable<IActivityDelivery> channels, RetryRule retry, OutboxMetrics metrics, TimeProvider time, ILogger<OutboxCourier> logger)
{
    private static readonly DeliveryOutcome Stopped = DeliveryOutcome.TryAgain(DeliveryReasons.Stopped, retryAfter: null);

    private readonly IActivityDelivery[] _channels = [.. channels];

    public Task<IReadOnlyList<OutboxMessage>> ClaimAsync(int most)
    {
        var now = time.GetUtcNow();
        // Not cancelled by anything: a claim that is cut off half-way would hold its messages until the lease ends.
        return store.ClaimAsync(most, now, now + retry.Limits.Lease, CancellationToken.None);
    }

    /// <summary>Never throws. When <paramref name="giveUp"/> ends first, the claim is given back.</summary>
    public async Task DeliverAsync(OutboxMessage message, CancellationToken giveUp)
    {
        var outcome = retry.IsTooOld(message, time.GetUtcNow())
            ? DeliveryOutcome.Rejected(DeliveryReasons.TooOld)
            : await MeasuredAsync(message, giveUp).ConfigureAwait(false);
        try
        {
            await SettleAsync(message, outcome).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            logger.NotSettled(message.Key.ChannelId, message.Key.ConversationId, message.Sequence, retry.Limits.Lease.TotalSeconds, e.GetType().FullName);
        }
    }

    private async Task<DeliveryOutcome> MeasuredAsync(OutboxMessage message, CancellationToken giveUp)
    {
        using var span = metrics.Start(message);
        var began = time.GetTimestamp();
        var outcome = await TryAsync(message, giveUp).ConfigureAwait(false);
        var verdict = outcome.Verdict switch
        {
            DeliveryVerdict.Delivered => "delivered",
            DeliveryVerdict.TryAgain => "tryAgain",
            DeliveryVerdict.Rejected => "rejected",
        };
        span?.SetTag("orientation.outcome", verdict);
        metrics.Deliveries.Record(time.GetElapsedTime(began).TotalSeconds, new("channel", message.Key.ChannelId), new("outcome", verdict), new("reason", outcome.Reason));
        return outcome;
    }

    private async Task<DeliveryOutcome> TryAsync(OutboxMessage message, CancellationToken giveUp)
    {
        using var patience = new CancellationTokenSource(retry.Limits.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, giveUp);
        try
        {
            if (Read(message) is not { } activity) return DeliveryOutcome.Rejected(DeliveryReasons.Unreadable);
            if (activity.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete)
            {
                activity.Id = await ChannelsIdAsync(message.Key, activity.ReplyToId, either.Token).ConfigureAwait(false);
                if (activity.Id is null) return DeliveryOutcome.Rejected(DeliveryReasons.UnknownMessage);
            }

            var channel = Array.Find(_channels, c => c.Takes(activity));
            if (channel is null) return DeliveryOutcome.Rejected(DeliveryReasons.NoChannel);
            return await channel.DeliverAsync(activity, message.IdempotencyKey, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            return giveUp.IsCancellationRequested ? Stopped : DeliveryOutcome.TryAgain(DeliveryReasons.Timeout, retryAfter: null);
        }
        catch (Exception e)
        {
            logger.ChannelThrew(message.Key.ChannelId, message.Key.ConversationId, message.Sequence, e.GetType().FullName, e.StackTrace);
            return DeliveryOutcome.TryAgain(DeliveryReasons.Failed, retryAfter: null);
        }
    }

    private async Task<string?> ChannelsIdAsync(ConversationKey key, string? id, CancellationToken cancellationToken) =>
        TurnReplies.SequenceOf(key, id) is { } sequence ? await store.FindChannelsIdAsync(key, sequence, cancellationToken).ConfigureAwait(false) : null;

    private static Activity? Read(OutboxMessage message)
    {
        try
        {
            return ActivityJson.Read(message.Activity.Span);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Not cancelled by anything: what the channel has must be known, or it gets it twice.
    private Task SettleAsync(OutboxMessage message, DeliveryOutcome outcome)
    {
        var now = time.GetUtcNow();
        var reason = outcome.Reason ?? DeliveryReasons.Failed;
        switch (outcome.Verdict)
        {
            case DeliveryVerdict.Delivered:
                return store.DeliveredAsync(message, outcome.ChannelsId, CancellationToken.None);
            case DeliveryVerdict.TryAgain when outcome == Stopped:
                return store.PostponeAsync(message, now, reason, CancellationToken.None);
            case DeliveryVerdict.TryAgain when retry.Next(message, outcome.RetryAfter, now) is { } due:
                logger.Postponed(message.Key.ChannelId, message.Key.ConversationId, message.Sequence, message.Attempt, reason, due);
                return store.PostponeAsync(message, due, reason, CancellationToken.None);
            default:
                logger.Buried(message.Key.ChannelId, message.Key.ConversationId, message.Sequence, message.Attempt, reason);
                return store.BuryAsync(message, now, reason, CancellationToken.None);
        }
    }
}
