using System.Text.Json;
using Dapper;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Data.Sqlite;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>What a turn asked of the desk, inside the turn's own transaction.</summary>
internal static class HandoffWrites
{
    private const string Join = """
        INSERT INTO handoff_queue (channel_id, conversation_id, reason, urgent, language, top_regions, joined_at)
        VALUES (@ChannelId, @ConversationId, @Reason, @Urgent, @Language, @TopRegions, @At)
        ON CONFLICT (channel_id, conversation_id) DO UPDATE SET
          urgent = max(urgent, excluded.urgent), language = excluded.language, top_regions = excluded.top_regions,
          reason = CASE WHEN urgent >= excluded.urgent AND excluded.reason <> 'released' THEN reason ELSE excluded.reason END
        """;

    private const string CallBack = """
        INSERT INTO handoff_callbacks (channel_id, conversation_id, channel, address, preferred_time, language, consented_at, asked_at)
        VALUES (@ChannelId, @ConversationId, @Channel, @Address, @When, @Language, @ConsentedAt, @At)
        """;

    private const string Alert = """
        INSERT INTO handoff_alerts (channel_id, conversation_id, reason, raised_at) VALUES (@ChannelId, @ConversationId, @Reason, @At)
        """;

    private const string Forget = """
        DELETE FROM handoff_queue WHERE channel_id = @ChannelId AND conversation_id = @ConversationId;
        DELETE FROM handoff_callbacks WHERE channel_id = @ChannelId AND conversation_id = @ConversationId;
        DELETE FROM handoff_alerts WHERE channel_id = @ChannelId AND conversation_id = @ConversationId;
        DELETE FROM handoff_notes WHERE channel_id = @ChannelId AND conversation_id = @ConversationId;
        """;

    /// <summary>False when the write is not of the desk.</summary>
    public static async Task<bool> TryApplyAsync(SqliteConnection connection, SqliteTransaction transaction, ITurnWrite write)
    {
        (string Sql, object Values)? command = write switch
        {
            JoinQueue join => (Join, new
            {
                join.Key.ChannelId,
                join.Key.ConversationId,
                join.Reason,
                join.Urgent,
                join.Language,
                TopRegions = JsonSerializer.Serialize(join.TopRegions),
                At = join.At.ToUnixTimeMilliseconds(),
            }),
            LeaveQueue leave => ("DELETE FROM handoff_queue WHERE channel_id = @ChannelId AND conversation_id = @ConversationId", leave.Key),
            RecordCallBack record => (CallBack, ValuesOf(record)),
            RaiseAlert alert => (Alert, new { alert.Key.ChannelId, alert.Key.ConversationId, alert.Reason, At = alert.At.ToUnixTimeMilliseconds() }),
            _ => null,
        };
        if (command is not { } found) return false;
        await connection.ExecuteAsync(found.Sql, found.Values, transaction).ConfigureAwait(false);
        return true;
    }

    /// <summary>Removes everything the desk holds of a conversation; the audit log keeps that it happened.</summary>
    public static Task EraseAsync(SqliteConnection connection, SqliteTransaction transaction, ConversationKey key) =>
        connection.ExecuteAsync(Forget, key, transaction);

    private static object ValuesOf(RecordCallBack record) => new
    {
        record.Key.ChannelId,
        record.Key.ConversationId,
        Channel = record.Request.Channel.ToString(),
        record.Request.Address,
        record.Request.When,
        record.Language,
        ConsentedAt = record.Request.ConsentedAt.ToUnixTimeMilliseconds(),
        At = record.At.ToUnixTimeMilliseconds(),
    };
}
