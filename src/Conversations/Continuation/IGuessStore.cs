namespace EmploisEnRegions.Conversations.Continuation;

/// <summary>Counts tries in spans of time, for all nodes together.</summary>
public interface IGuessStore
{
    /// <summary>Counts one try in each span; false, and nothing is counted, when one of them has had as many as it may have.</summary>
    Task<bool> TryAsync(IReadOnlyList<GuessSpan> spans, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The try was a right one: it is taken back.</summary>
    Task ForgiveAsync(IReadOnlyList<GuessSpan> spans, CancellationToken cancellationToken);
}

/// <param name="Name">Whose tries.</param>
public sealed record GuessSpan(string Name, DateTimeOffset EndsAt, int Most);
