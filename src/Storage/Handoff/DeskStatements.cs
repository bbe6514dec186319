using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Hub;
using EmploisEnRegions.Handoff.Merges;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Notices;
using EmploisEnRegions.Handoff.Satisfaction;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

/// <summary>What a turn asked of the desk, inside the turn's own transaction.</summary>
internal static class DeskStatements
{
    /// <summary>Where the desk keeps something of a conversation: all of it goes when that is erased.</summary>
    public static readonly string[] Tables =
    [
        "handoff_queue", "handoff_callbacks", "handoff_callback_attempts", "handoff_alerts", "handoff_notes", "handoff_outcomes",
        "handoff_opinions", "handoff_timers", "note_mentions", "handoff_hub", "handoff_satisfaction", "counsellor_notices",
    ];

    private const string Join = """
        INSERT INTO handoff_queue (channel_id, conversation_id, reason, urgent, language, top_regions, joined_at, organisation, someone_present, needs)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        ON CONFLICT (channel_id, conversation_id) DO UPDATE SET
          urgent = handoff_queue.urgent OR excluded.urgent, language = excluded.language, top_regions = excluded.top_regions, needs = excluded.needs,
          offered_to = CASE WHEN excluded.reason IN ('released', 'transferred') THEN NULL ELSE handoff_queue.offered_to END,
          offered_at = CASE WHEN excluded.reason IN ('released', 'transferred') THEN NULL ELSE handoff_queue.offered_at END,
          organisation = coalesce(excluded.organisation, handoff_queue.organisation),
          reason = CASE WHEN handoff_queue.urgent >= excluded.urgent AND excluded.reason NOT IN ('released', 'transferred')
            THEN handoff_queue.reason ELSE excluded.reason END
        """;

    private const string Alert = "INSERT INTO handoff_alerts (channel_id, conversation_id, reason, raised_at) VALUES ($1, $2, $3, $4)";
    private const string WriteNote = """
        INSERT INTO handoff_notes (channel_id, conversation_id, id, author_id, text, written_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (id) DO NOTHING
        """;

    // Who was cut off or sent on waits for another reason.
    private const string Wait = """
        INSERT INTO handoff_waits (taken_at, waited, language)
        SELECT $3, $3 - joined_at, language FROM handoff_queue
        WHERE channel_id = $1 AND conversation_id = $2 AND someone_present = TRUE AND reason NOT IN ('released', 'transferred')
        """;

    private const string Leave = "DELETE FROM handoff_queue WHERE channel_id = $1 AND conversation_id = $2";
    private const string LeaveHub = "DELETE FROM handoff_hub WHERE channel_id = $1 AND conversation_id = $2";
    private static readonly string[] Forget = [.. Tables.Select(table => $"DELETE FROM {table} WHERE channel_id = $1 AND conversation_id = $2")];

    private const string ForgetNotices = "DELETE FROM counsellor_notices WHERE channel_id = $1 AND conversation_id = $2";
    private const string BeginNotices = "UPDATE counsellor_notices SET channel_id = $1, conversation_id = $2, code_hash = NULL WHERE code_hash = $3";

    /// <summary>Null when the write is not of the desk.</summary>
    public static Statement? Of(ITurnWrite write) => write switch
    {
        JoinQueue join => new Statement(
            Join, join.Key.ChannelId, join.Key.ConversationId, join.Reason, join.Urgent, join.Language,
            JsonSerializer.Serialize(join.TopRegions), join.At.Millis(), join.Organisation, join.SomeonePresent, string.Join(' ', join.Needs)),
        RaiseAlert alert => new Statement(Alert, alert.Key.ChannelId, alert.Key.ConversationId, alert.Reason, alert.At.Millis()),
        RecordWait wait => new Statement(Wait, wait.Key.ChannelId, wait.Key.ConversationId, wait.At.Millis()),
        RecordNote { Note: var note } => new Statement(
            WriteNote, note.Key.ChannelId, note.Key.ConversationId, note.Id, note.AuthorId, note.Text, note.At.Millis()),
        RecordOutcome outcome => OutcomeStore.Add(outcome),
        RecordMerge record => MergeStore.Add(record.Merge),
        ForgetMerge forget => MergeStore.Forget(forget.Id),
        BeginNotices begin => new Statement(BeginNotices, begin.Key.ChannelId, begin.Key.ConversationId, begin.CodeHash),
        EndNotices end => About(end.Key, ForgetNotices),
        MoveHubCase move => HubStore.Of(move),
        RecordSatisfaction given => SatisfactionStore.Of(given),
        _ => TimerStore.Of(write) ?? PartnerStore.Of(write),
    };

    /// <summary>With the place in the queue ends what an outside hub was asked.</summary>
    public static IReadOnlyList<Statement> Leaving(LeaveQueue leave) => [About(leave.Key, Leave), About(leave.Key, LeaveHub)];

    /// <summary>Removes everything the desk holds of a conversation; the audit log keeps that it happened.</summary>
    public static IReadOnlyList<Statement> Erase(ConversationKey key) =>
        [.. Forget.Select(sql => About(key, sql))];

    private static Statement About(ConversationKey key, string sql) => new(sql, key.ChannelId, key.ConversationId);
}
