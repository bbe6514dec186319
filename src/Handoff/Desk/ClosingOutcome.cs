using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>What came of a conversation, said by the counsellor who ends it.</summary>
/// <param name="Regions">Two-digit codes of the regions that it is about; may be empty.</param>
public sealed record ClosingOutcome(OutcomeKind Kind, IReadOnlyList<string> Regions)
{
    /// <summary>More would be no outcome.</summary>
    public const int MostRegions = 5;
}

public enum OutcomeKind { RegionsRetained, VisitPlanned, Moved, Other }

/// <summary>An outcome that was recorded; a conversation that was opened again and closed again has several.</summary>
public sealed record RecordedOutcome(ClosingOutcome Outcome, string ByName, string Organisation, DateTimeOffset At);

public sealed record RecordOutcome(ConversationKey Key, ClosingOutcome Outcome, Badge By, DateTimeOffset At) : ITurnWrite;

public interface IOutcomeStore
{
    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<RecordedOutcome>> ReadOfAsync(ConversationKey key, CancellationToken cancellationToken);
}
