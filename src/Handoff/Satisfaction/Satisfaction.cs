using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Handoff.Satisfaction;

/// <summary>Whom a mark is about: never both at once.</summary>
public enum About { Bot, Counsellor }

/// <param name="Mark">1 (not at all) to 5 (very much).</param>
/// <param name="Word">In the person's own words; null when they added none.</param>
public sealed record Opinion(About About, int Mark, string? Word, DateTimeOffset At)
{
    public const int LongestWord = 500;
}

/// <summary>One mark per conversation and subject: a later one takes its place, and a word joins the mark that was given.</summary>
public sealed record RecordSatisfaction(ConversationKey Key, About About, int Mark, string? Word, DateTimeOffset At) : ITurnWrite;

/// <param name="Marks">How many gave each mark: the first is 1.</param>
/// <param name="Words">The latest first; of whom is not said.</param>
public sealed record SatisfactionSummary(About About, IReadOnlyList<int> Marks, IReadOnlyList<Opinion> Words)
{
    public int Count => Marks.Sum();

    /// <summary>Null where nobody gave any.</summary>
    public double? Mean => Count == 0 ? null : Marks.Select((count, i) => count * (i + 1.0)).Sum() / Count;
}

public interface ISatisfactionStore
{
    Task<IReadOnlyList<Opinion>> ReadOfAsync(ConversationKey key, CancellationToken cancellationToken);

    Task<IReadOnlyList<SatisfactionSummary>> SummariseAsync(DateTimeOffset since, int words, CancellationToken cancellationToken);
}
