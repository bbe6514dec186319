using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Data.Sqlite;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>Reads conversations and transcripts.</summary>
internal static class ConversationRows
{
    private const string One = """
        SELECT version, last_sequence, status, language, created_at, last_word_at, person_id, counsellor_id, failed_turns, dossier, state
        FROM conversations WHERE channel_id = @1 AND conversation_id = @2
        """;

    private const string Entries = """
        SELECT sequence, at, speaker, activity FROM transcript
        WHERE channel_id = @1 AND conversation_id = @2 AND sequence > @3 AND sequence <= @4 ORDER BY sequence LIMIT @5
        """;

    private const string DeliveryRange = """
        SELECT after_sequence, last_sequence FROM deliveries WHERE channel_id = @1 AND conversation_id = @2 AND delivery_id = @3
        """;

    public static StoredConversation? Load(SqliteSession session, ConversationKey key)
    {
        using var row = session.Prepared(One, null, key.ChannelId, key.ConversationId).ExecuteReader();
        if (!row.Read()) return null;
        var conversation = new Conversation
        {
            Key = key,
            Version = row.GetInt64(0),
            LastSequence = row.GetInt64(1),
            Status = Names.StatusOf(row.GetString(2)),
            Language = row.GetString(3) == "en" ? "en" : "fr",
            CreatedAt = Instant(row, 4),
            LastWordAt = Instant(row, 5),
            PersonId = row.IsDBNull(6) ? null : row.GetString(6),
            CounsellorId = row.IsDBNull(7) ? null : row.GetString(7),
            FailedTurns = row.GetInt32(8),
            Dossier = JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(9), ConversationsJson.Standard.Dossier) ?? Dossier.Empty,
        };
        return new StoredConversation(conversation, row.GetFieldValue<byte[]>(10));
    }

    public static IReadOnlyList<TranscriptEntry> Transcript(SqliteSession session, ConversationKey key, long after, long last, int limit)
    {
        var entries = new List<TranscriptEntry>();
        using var row = session.Prepared(Entries, null, key.ChannelId, key.ConversationId, after, last, limit).ExecuteReader();
        while (row.Read())
        {
            entries.Add(new TranscriptEntry(row.GetInt64(0), Instant(row, 1), Names.SpeakerOf(row.GetString(2)), row.GetFieldValue<byte[]>(3)));
        }

        return entries;
    }

    public static IReadOnlyList<TranscriptEntry>? Delivery(SqliteSession session, ConversationKey key, string deliveryId)
    {
        long after, last;
        using (var row = session.Prepared(DeliveryRange, null, key.ChannelId, key.ConversationId, deliveryId).ExecuteReader())
        {
            if (!row.Read()) return null;
            (after, last) = (row.GetInt64(0), row.GetInt64(1));
        }

        return Transcript(session, key, after, last, int.MaxValue);
    }

    private static DateTimeOffset Instant(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));
}
