using System.Data.Common;
using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Conversations;

/// <summary>Reads conversations and transcripts.</summary>
internal static class ConversationRows
{
    private const string One = """
        SELECT version, last_sequence, status, language, created_at, last_word_at, person_id, counsellor_id, failed_turns, dossier, state, deliveries
        FROM conversations WHERE channel_id = $1 AND conversation_id = $2
        """;

    private const string Entries = """
        SELECT sequence, at, speaker, activity FROM transcript
        WHERE channel_id = $1 AND conversation_id = $2 AND sequence > $3 ORDER BY sequence LIMIT $4
        """;

    private const string EntriesOfPeople = """
        SELECT sequence, at, speaker, activity FROM transcript
        WHERE channel_id = $1 AND conversation_id = $2 AND speaker IN ('person', 'counsellor') ORDER BY sequence LIMIT $3
        """;

    public static async Task<StoredConversation?> LoadAsync(ISession session, ConversationKey key, CancellationToken cancellationToken)
    {
        var row = await session.QueryAsync(new Statement(One, key.ChannelId, key.ConversationId), cancellationToken).ConfigureAwait(false);
        await using (row.ConfigureAwait(false))
        {
            return await row.ReadAsync(cancellationToken).ConfigureAwait(false) ? Stored(key, row) : null;
        }
    }

    public static Task<IReadOnlyList<TranscriptEntry>> TranscriptAsync(ISession session, ConversationKey key, long after, int limit, CancellationToken cancellationToken) =>
        EntriesAsync(session, new Statement(Entries, key.ChannelId, key.ConversationId, after, limit), cancellationToken);

    public static Task<IReadOnlyList<TranscriptEntry>> OfPeopleAsync(ISession session, ConversationKey key, int limit, CancellationToken cancellationToken) =>
        EntriesAsync(session, new Statement(EntriesOfPeople, key.ChannelId, key.ConversationId, limit), cancellationToken);

    private static async Task<IReadOnlyList<TranscriptEntry>> EntriesAsync(ISession session, Statement statement, CancellationToken cancellationToken)
    {
        var row = await session.QueryAsync(statement, cancellationToken).ConfigureAwait(false);
        await using (row.ConfigureAwait(false))
        {
            var entries = new List<TranscriptEntry>();
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) entries.Add(Entry(row));
            return entries;
        }
    }

    private static StoredConversation Stored(ConversationKey key, DbDataReader row)
    {
        var conversation = new Conversation
        {
            Key = key,
            Version = row.GetInt64(0),
            LastSequence = row.GetInt64(1),
            Status = Names.StatusOf(row.GetString(2)),
            Language = row.GetString(3) == "en" ? "en" : "fr",
            CreatedAt = row.GetInt64(4).Instant(),
            LastWordAt = row.GetInt64(5).Instant(),
            PersonId = row.IsDBNull(6) ? null : row.GetString(6),
            CounsellorId = row.IsDBNull(7) ? null : row.GetString(7),
            FailedTurns = row.GetInt32(8),
            Dossier = JsonSerializer.Deserialize(row.GetFieldValue<byte[]>(9), ConversationsJson.Standard.Dossier) ?? Dossier.Empty,
        };
        return new StoredConversation(conversation, row.GetFieldValue<byte[]>(10), new Deliveries(row.GetFieldValue<byte[]>(11)));
    }

    private static TranscriptEntry Entry(DbDataReader row) =>
        new(row.GetInt64(0), row.GetInt64(1).Instant(), Names.SpeakerOf(row.GetString(2)), row.GetFieldValue<byte[]>(3));
}
