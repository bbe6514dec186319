using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>When a message is tried again, and when no more. Exponential back-off with full jitter: many conversations do not come back in step.</summary>
/// <param name="chance">Uniform, from 0 up to but not including 1. Called from several threads.</param>
internal sealed class RetryRule(IOptions<OutboxOptions> options, Func<double> chance)
{
    public OutboxOptions Limits { get; } = options.Value;

    public bool IsTooOld(OutboxMessage message, DateTimeOffset now) => now > message.QueuedAt + Limits.Age;

    /// <summary>Null: no more. A channel that wants to be left alone beyond the message's time is not asked again either.</summary>
    public DateTimeOffset? Next(OutboxMessage message, TimeSpan? retryAfter, DateTimeOffset now)
    {
        var asked = retryAfter > TimeSpan.Zero ? retryAfter.Value : TimeSpan.Zero;
        if (message.Attempt >= Limits.Attempts || asked > Limits.Age) return null;
        var longest = Math.Min(Limits.LongestDelaySeconds, Limits.FirstDelaySeconds * Math.Pow(2, message.Attempt - 1));
        var due = now + asked + TimeSpan.FromSeconds(chance() * longest);
        return due > message.QueuedAt + Limits.Age ? null : due;
    }
}
