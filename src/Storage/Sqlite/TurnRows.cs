using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Data.Sqlite;

namespace EmploisEnRegions.Storage.Sqlite;

/// <summary>One turn as rows, written all or not at all.</summary>
internal sealed class TurnRows
{
    private const string KnownDelivery = "SELECT 1 FROM deliveries WHERE channel_id = @1 AND conversation_id = @2 AND delivery_id = @3";

    private const string Add = """
        INSERT INTO conversations (channel_id, conversation_id, version, last_sequence, status, language, created_at, last_word_at,
          person_id, counsellor_id, consented, failed_turns, dossier, state)
        VALUES (@1, @2, @3, @4, @5, @6, @7, @8, @9, @10, @11, @12, @13, @14)
        ON CONFLICT DO NOTHING
        """;

    private const string Change = """
        UPDATE conversations SET version = @3, last_sequence = @4, status = @5, language = @6, created_at = @7, last_word_at = @8,
          person_id = @9, counsellor_id = @10, consented = @11, failed_turns = @12, dossier = @13, state = @14
        WHERE channel_id = @1 AND conversation_id = @2 AND version = @3 - 1
        """;

    private const string Remove = "DELETE FROM conversations WHERE channel_id = @1 AND conversation_id = @2 AND version = @3";
    private const string AddEntry = "INSERT INTO transcript (channel_id, conversation_id, sequence, at, speaker, activity) VALUES (@1, @2, @3, @4, @5, @6)";

    private const string AddDelivery = """
        INSERT INTO deliveries (channel_id, conversation_id, delivery_id, after_sequence, last_sequence) VALUES (@1, @2, @3, @4, @5)
        """;

    private const string AddOutgoing = "INSERT INTO outbox (channel_id, conversation_id, sequence, due_at) VALUES (@1, @2, @3, @4)";
    private const string AddStateAside = "INSERT INTO states_set_aside (channel_id, conversation_id, at, state) VALUES (@1, @2, @3, @4)";
    private const string AddErasure = "INSERT INTO erasures (at, reason, conversations) VALUES (@1, 'asked', 1)";

    private readonly TurnCommit _commit;
    private readonly ConversationKey _key;
    private readonly byte[] _dossier;
    private readonly byte[] _state;
    private readonly byte[][] _activities;

    private TurnRows(TurnCommit commit)
    {
        _commit = commit;
        _key = commit.Conversation.Key;
        _dossier = JsonSerializer.SerializeToUtf8Bytes(commit.Conversation.Dossier, ConversationsJson.Standard.Dossier);
        _state = commit.State.ToArray();
        _activities = new byte[commit.Entries.Count][];
        for (var i = 0; i < _activities.Length; i++) _activities[i] = commit.Entries[i].ToUtf8();
    }

    public static TurnRows Of(TurnCommit commit) => new(commit);

    public async Task<CommitOutcome> WriteAsync(SqliteSession session, SqliteTransaction transaction)
    {
        // Before the version: a repeated delivery comes late by nature.
        if (IsRepeated(session, transaction)) return CommitOutcome.Repeated;
        if (!await WriteConversationAsync(session, transaction).ConfigureAwait(false)) return CommitOutcome.Conflict;
        WriteEntries(session, transaction);
        foreach (var write in _commit.Writes) await WriteAsync(session, transaction, write).ConfigureAwait(false);
        return CommitOutcome.Committed;
    }

    private bool IsRepeated(SqliteSession session, SqliteTransaction transaction) =>
        _commit.DeliveryId is { } id
        && session.Prepared(KnownDelivery, transaction, _key.ChannelId, _key.ConversationId, id).ExecuteScalar() is not null;

    private async Task<bool> WriteConversationAsync(SqliteSession session, SqliteTransaction transaction)
    {
        if (_commit.ExpectedVersion == 0) return WriteRow(session, transaction, Add);
        if (!_commit.Erase) return WriteRow(session, transaction, Change);

        var removed = session.Prepared(Remove, transaction, _key.ChannelId, _key.ConversationId, _commit.ExpectedVersion).ExecuteNonQuery();
        if (removed == 0) return false;
        await HandoffWrites.EraseAsync(session.Connection, transaction, _key).ConfigureAwait(false);
        session.Prepared(AddErasure, transaction, Milliseconds(_commit.Conversation.CreatedAt)).ExecuteNonQuery();
        return WriteRow(session, transaction, Add);
    }

    private bool WriteRow(SqliteSession session, SqliteTransaction transaction, string sql)
    {
        var after = _commit.Conversation;
        return session.Prepared(
            sql, transaction, _key.ChannelId, _key.ConversationId, after.Version, after.LastSequence, Names.Of(after.Status), after.Language,
            Milliseconds(after.CreatedAt), Milliseconds(after.LastWordAt), after.PersonId, after.CounsellorId, after.Dossier.Consented,
            after.FailedTurns, _dossier, _state).ExecuteNonQuery() == 1;
    }

    private void WriteEntries(SqliteSession session, SqliteTransaction transaction)
    {
        for (var i = 0; i < _activities.Length; i++)
        {
            var entry = _commit.Entries[i];
            session.Prepared(
                AddEntry, transaction, _key.ChannelId, _key.ConversationId, entry.Sequence, Milliseconds(entry.At), Names.Of(entry.Speaker), _activities[i]).ExecuteNonQuery();
        }

        var last = _commit.Conversation.LastSequence;
        if (_commit.DeliveryId is { } id)
        {
            var after = _commit.Entries is [var first, ..] ? first.Sequence - 1 : last;
            session.Prepared(AddDelivery, transaction, _key.ChannelId, _key.ConversationId, id, after, last).ExecuteNonQuery();
        }

        foreach (var sequence in _commit.Outgoing)
        {
            session.Prepared(AddOutgoing, transaction, _key.ChannelId, _key.ConversationId, sequence, Milliseconds(_commit.Entries[^1].At)).ExecuteNonQuery();
        }
    }

    /// <exception cref="NotSupportedException">A write that storage does not know: the turn is not committed.</exception>
    private static async Task WriteAsync(SqliteSession session, SqliteTransaction transaction, ITurnWrite write)
    {
        if (write is SetStateAside aside)
        {
            session.Prepared(AddStateAside, transaction, aside.Key.ChannelId, aside.Key.ConversationId, Milliseconds(aside.At), aside.State.ToArray()).ExecuteNonQuery();
            return;
        }

        if (!await HandoffWrites.TryApplyAsync(session.Connection, transaction, write).ConfigureAwait(false))
        {
            throw new NotSupportedException($"Storage does not know {write.GetType().FullName}.");
        }
    }

    private static long Milliseconds(DateTimeOffset at) => at.ToUnixTimeMilliseconds();
}
