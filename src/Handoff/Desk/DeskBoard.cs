using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Timers;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>One conversation as a line of the counsellors' lists.</summary>
/// <param name="Since">Waiting: since when; otherwise when the person last wrote.</param>
/// <param name="Reason">Why the person waits ("asked", "notUnderstood", "crisis", "exploitation", "released", "transferred"); null when they do not.</param>
/// <param name="Urgent">Head of the queue, or an alert that its counsellor has not seen.</param>
/// <param name="TopRegions">Two-digit codes of the suggestions shown last, best first.</param>
/// <param name="Occupation">The trade in the person's words: what tells one line from another; null when not given.</param>
public sealed record DeskLine(
    ConversationKey Key, ConversationStatus Status, string Language, DateTimeOffset Since, string? Reason, bool Urgent,
    IReadOnlyList<string> TopRegions, string? Occupation, string? CounsellorId)
{
    /// <summary>Waiting for the people of that organisation first; null: for anybody.</summary>
    public string? Organisation { get; init; }

    /// <summary>Whose turn it is to answer; null: nobody's.</summary>
    public string? TurnOf { get; init; }

    /// <summary>Who was waited for too long, and the person was told; null: nobody.</summary>
    public Awaited? Overdue { get; init; }
}

/// <summary>The lists of one counsellor's console.</summary>
/// <param name="Waiting">Urgent first, then the longest wait.</param>
/// <param name="Mine">Where this counsellor has the floor, the last word first.</param>
/// <param name="WithBot">Served by the bot, the last word first.</param>
public sealed record DeskBoard(IReadOnlyList<DeskLine> Waiting, IReadOnlyList<DeskLine> Mine, IReadOnlyList<DeskLine> WithBot);

/// <summary>The queue and the lists, read from storage.</summary>
public interface IDeskBoards
{
    /// <param name="withBotSince">Conversations with the bot whose last word is older are left out.</param>
    /// <param name="limit">Longest length of each list.</param>
    Task<DeskBoard> ReadAsync(string counsellorId, DateTimeOffset withBotSince, int limit, CancellationToken cancellationToken);

    Task<int> CountWaitingAsync(CancellationToken cancellationToken);

    /// <summary>How long the last people waited who were served in that language while somebody was present.</summary>
    Task<IReadOnlyList<TimeSpan>> ReadWaitsAsync(string language, DateTimeOffset since, int limit, CancellationToken cancellationToken);

    /// <summary>An alert of the conversation waits to be seen by its counsellor.</summary>
    Task<bool> IsAlertedAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>The counsellor has seen the alerts of the conversation.</summary>
    Task AcknowledgeAsync(ConversationKey key, DateTimeOffset now, CancellationToken cancellationToken);
}
