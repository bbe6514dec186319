using EmploisEnRegions.Conversations;
using Microsoft.Data.Sqlite;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>Erases whole conversations past their time, a few at once so that turns need not wait long.</summary>
internal static class ExpiredRows
{
    // Two halves, so that each walks the index from its oldest end.
    private const string Expired = """
        SELECT channel_id, conversation_id FROM conversations WHERE consented = 0 AND last_word_at < @1
        UNION
        SELECT channel_id, conversation_id FROM conversations WHERE consented = 1 AND last_word_at < @2
        LIMIT @3
        """;

    private const string Remove = "DELETE FROM conversations WHERE channel_id = @1 AND conversation_id = @2";
    private const string AddErasure = "INSERT INTO erasures (at, reason, conversations) VALUES (@1, 'expired', @2)";

    public static async Task<int> EraseSomeAsync(
        SqliteSession session, SqliteTransaction transaction, DateTimeOffset unconsentedBefore, DateTimeOffset othersBefore, int limit, DateTimeOffset now)
    {
        // The shorter time never spares what the longer one erases.
        var unconsented = Math.Max(unconsentedBefore.ToUnixTimeMilliseconds(), othersBefore.ToUnixTimeMilliseconds());
        var keys = Find(session, transaction, unconsented, othersBefore.ToUnixTimeMilliseconds(), limit);
        foreach (var key in keys)
        {
            session.Prepared(Remove, transaction, key.ChannelId, key.ConversationId).ExecuteNonQuery();
            await HandoffWrites.EraseAsync(session.Connection, transaction, key).ConfigureAwait(false);
        }

        if (keys.Count > 0) session.Prepared(AddErasure, transaction, now.ToUnixTimeMilliseconds(), keys.Count).ExecuteNonQuery();
        return keys.Count;
    }

    private static List<ConversationKey> Find(SqliteSession session, SqliteTransaction transaction, long unconsentedBefore, long othersBefore, int limit)
    {
        var keys = new List<ConversationKey>();
        using var row = session.Prepared(Expired, transaction, unconsentedBefore, othersBefore, limit).ExecuteReader();
        while (row.Read()) keys.Add(new ConversationKey(row.GetString(0), row.GetString(1)));
        return keys;
    }
}
