using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>The way of one channel to a person who does not read from us (Teams, SMS). A channel registers one; thread-safe.</summary>
public interface IActivityDelivery
{
    /// <summary>True when this channel carries the activity. Looks at it only, without waiting. The first that takes it delivers it.</summary>
    bool Takes(Activity activity);

    /// <summary>Hands the activity to the channel once. A messageUpdate or messageDelete has as its id the channel's own of the message it changes. What can be expected to go wrong is an outcome; an exception counts as try again.</summary>
    /// <param name="idempotencyKey">The same whenever this activity is sent again, after a failure or a crash; equals the activity's id.</param>
    /// <param name="cancellationToken">Ends after <see cref="OutboxOptions.TimeoutSeconds"/>, or when the program stops: let it throw.</param>
    Task<DeliveryOutcome> DeliverAsync(Activity activity, string idempotencyKey, CancellationToken cancellationToken);
}

/// <summary>What became of one attempt.</summary>
/// <param name="Reason">A short code for logs and operators (<see cref="DeliveryReasons"/>), never words of the person or of the channel; null when delivered.</param>
/// <param name="RetryAfter">The channel asked not to be tried again any sooner; null when it did not say.</param>
/// <param name="ChannelsId">How the channel calls the message that it was given; null when it did not say. Needed to change the message later.</param>
public sealed record DeliveryOutcome(DeliveryVerdict Verdict, string? Reason = null, TimeSpan? RetryAfter = null, string? ChannelsId = null)
{
    public static DeliveryOutcome Delivered { get; } = new(DeliveryVerdict.Delivered);

    public static DeliveryOutcome DeliveredAs(string? channelsId) => channelsId is null ? Delivered : new(DeliveryVerdict.Delivered, ChannelsId: channelsId);

    public static DeliveryOutcome TryAgain(string reason, TimeSpan? retryAfter) => new(DeliveryVerdict.TryAgain, reason, retryAfter);

    public static DeliveryOutcome Rejected(string reason) => new(DeliveryVerdict.Rejected, reason);
}

public enum DeliveryVerdict
{
    Delivered,

    /// <summary>It may work later: the conversation's later messages wait behind this one.</summary>
    TryAgain,

    /// <summary>It will never work as it is: set aside for an operator; the conversation's later messages go on.</summary>
    Rejected,
}
