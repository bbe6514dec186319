using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Conversations.Continuation;

/// <summary>Slows down whoever tries codes, on all nodes: each caller's wrong codes by the hour, those of all callers by the minute.</summary>
internal sealed class GuessLimits(IGuessStore store, IOptions<ContinuationOptions> options, TimeProvider time)
{
    private const string All = "";
    private readonly ContinuationOptions _limits = options.Value;

    /// <summary>Counts the try; false when there were too many.</summary>
    public Task<bool> MayTryAsync(string caller, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        return store.TryAsync(Spans(caller, now), now, cancellationToken);
    }

    /// <summary>Many people share one address: only wrong codes count.</summary>
    public Task WasRightAsync(string caller, CancellationToken cancellationToken) => store.ForgiveAsync(Spans(caller, time.GetUtcNow()), cancellationToken);

    private GuessSpan[] Spans(string caller, DateTimeOffset now) =>
    [
        new(caller, EndOf(now, TimeSpan.TicksPerHour), _limits.TriesPerHour),
        new(All, EndOf(now, TimeSpan.TicksPerMinute), _limits.WrongPerMinute),
    ];

    private static DateTimeOffset EndOf(DateTimeOffset now, long ticks) => new(((now.UtcTicks / ticks) + 1) * ticks, TimeSpan.Zero);
}
