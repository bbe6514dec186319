using EmploisEnRegions.Conversations.Outbox;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Support;

/// <summary>A channel with addresses that begin with <c>push:</c>. Notes every attempt; answers as the test says, "delivered" by default.</summary>
public sealed class PushedChannel(TimeProvider time) : IActivityDelivery
{
    public const string Address = "push:somewhere";

    private readonly List<PushAttempt> _attempts = [];
    private int _underway;

    public Func<PushAttempt, CancellationToken, Task<DeliveryOutcome>> Answer { get; set; } = (_, _) => Task.FromResult(DeliveryOutcome.Delivered);

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<PushAttempt> Attempts
    {
        get
        {
            lock (_attempts) return [.. _attempts];
        }
    }

    public int Underway => Volatile.Read(ref _underway);

    /// <summary>How many were underway at the same time at worst.</summary>
    public int MostUnderway { get; private set; }

    public bool Takes(Activity activity) => activity.ServiceUrl == Address;

    public async Task<DeliveryOutcome> DeliverAsync(Activity activity, string idempotencyKey, CancellationToken cancellationToken)
    {
        var attempt = Begin(activity, idempotencyKey);
        try
        {
            return await Answer(attempt, cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _underway);
        }
    }

    private PushAttempt Begin(Activity activity, string key)
    {
        lock (_attempts)
        {
            var attempt = new PushAttempt(activity, key, _attempts.Count(a => a.Key == key) + 1, time.GetUtcNow());
            _attempts.Add(attempt);
            MostUnderway = Math.Max(MostUnderway, Interlocked.Increment(ref _underway));
            return attempt;
        }
    }
}

/// <param name="Times">1 = this message is here for the first time.</param>
public sealed record PushAttempt(Activity Activity, string Key, int Times, DateTimeOffset At)
{
    public string? Text => Activity.Text;
}
