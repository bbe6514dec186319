using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

/// <summary>What turns do to call-backs.</summary>
internal static class CallBackStatements
{
    private const string Record = """
        INSERT INTO handoff_callbacks (channel_id, conversation_id, channel, address, preferred_time, language, consented_at, asked_at, due_at, voicemail_may_say_why)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """;

    private const string Attempt = """
        INSERT INTO handoff_callback_attempts (channel_id, conversation_id, id, callback_id, result, account_id, attempted_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
        """;

    private const string End = "UPDATE handoff_callbacks SET done_at = $2, done_by = $3, result = $4 WHERE id = $1 AND done_at IS NULL";
    private const string Again = "UPDATE handoff_callbacks SET due_at = $2 WHERE id = $1 AND done_at IS NULL";

    // What was agreed to be used is not kept once the agreement is gone.
    private const string Revoke = """
        UPDATE handoff_callbacks SET done_at = $3, result = 'Revoked', address = '', preferred_time = ''
        WHERE channel_id = $1 AND conversation_id = $2 AND done_at IS NULL
        """;

    /// <summary>Empty when the write is none of theirs.</summary>
    public static IReadOnlyList<Statement> Of(ITurnWrite write) => write switch
    {
        RecordCallBack { Request: var request } record =>
        [
            new Statement(
                Record, record.Key.ChannelId, record.Key.ConversationId, request.Channel.ToString(), request.Address, request.When, record.Language,
                request.ConsentedAt.Millis(), record.At.Millis(), (request.Due ?? record.At).Millis(), request.VoicemailMaySayWhy),
        ],
        RecordAttempt attempt =>
        [
            new Statement(
                Attempt, attempt.Key.ChannelId, attempt.Key.ConversationId, attempt.Id, attempt.CallBackId, attempt.Result.ToString(), attempt.AccountId, attempt.At.Millis()),
            attempt.Ends is { } result
                ? new Statement(End, attempt.CallBackId, attempt.At.Millis(), attempt.AccountId, result.ToString())
                : new Statement(Again, attempt.CallBackId, attempt.NextAt.Millis()),
        ],
        RevokeCallBacks revoke => [new Statement(Revoke, revoke.Key.ChannelId, revoke.Key.ConversationId, revoke.At.Millis())],
        _ => [],
    };
}
