using System.Runtime.InteropServices;
using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Sheets;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Storage.Channels;
using EmploisEnRegions.Storage.Continuation;
using EmploisEnRegions.Storage.Database;
using EmploisEnRegions.Storage.Handoff;
using EmploisEnRegions.Storage.Sheets;

namespace EmploisEnRegions.Storage.Conversations;

/// <summary>One turn as statements, which run all or not at all.</summary>
internal sealed class TurnRows
{
    private const string Add = """
        INSERT INTO conversations (channel_id, conversation_id, version, last_sequence, status, language, created_at, last_word_at,
          person_id, counsellor_id, consented, failed_turns, dossier, state, deliveries)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
        ON CONFLICT DO NOTHING
        """;

    // A version counts from the conversation's beginning: one that expired and began anew is another.
    private const string Change = """
        UPDATE conversations SET version = $3, last_sequence = $4, status = $5, language = $6, created_at = $7, last_word_at = $8,
          person_id = $9, counsellor_id = $10, consented = $11, failed_turns = $12, dossier = $13, state = $14, deliveries = $15
        WHERE channel_id = $1 AND conversation_id = $2 AND version = $3 - 1 AND created_at = $7
        """;

    private const string Remove = "DELETE FROM conversations WHERE channel_id = $1 AND conversation_id = $2 AND version = $3";
    private const string AddEntry = "INSERT INTO transcript (channel_id, conversation_id, sequence, at, speaker, activity) VALUES ($1, $2, $3, $4, $5, $6)";

    private const string AddOutgoing = "INSERT INTO outbox (channel_id, conversation_id, sequence, due_at, queued_at) VALUES ($1, $2, $3, $4, $4)";
    private const string AddStateAside = "INSERT INTO states_set_aside (channel_id, conversation_id, at, state) VALUES ($1, $2, $3, $4)";
    private const string AddErasure = "INSERT INTO erasures (at, reason, conversations) VALUES ($1, 'asked', 1)";

    private readonly TurnCommit _commit;
    private readonly ConversationKey _key;
    private readonly List<Statement> _statements;

    /// <exception cref="NotSupportedException">A write that storage does not know.</exception>
    private TurnRows(TurnCommit commit)
    {
        _commit = commit;
        _key = commit.Conversation.Key;
        _statements = new List<Statement>(4 + commit.Entries.Count);
        AddConversation();
        foreach (var entry in commit.Entries)
        {
            _statements.Add(Of(AddEntry, entry.Sequence, entry.At.Millis(), Names.Of(entry.Speaker), entry.ToUtf8()));
        }

        foreach (var sequence in commit.Outgoing) _statements.Add(Of(AddOutgoing, sequence, commit.Entries[^1].At.Millis()));
        foreach (var write in commit.Writes) AddWrite(write);
    }

    public static TurnRows Of(TurnCommit commit) => new(commit);

    public async Task<CommitOutcome> WriteAsync(ISession session, CancellationToken cancellationToken)
    {
        var stopped = await session.RunAsync(_statements, cancellationToken).ConfigureAwait(false);
        if (stopped == Statement.AllAsExpected) return CommitOutcome.Committed;
        return _statements[stopped].Expect is Expect.NoRow ? CommitOutcome.Repeated : CommitOutcome.Conflict;
    }

    private void AddConversation()
    {
        if (_commit.Erase && _commit.ExpectedVersion > 0)
        {
            _statements.AddRange(ContinuationStatements.EraseOfSamePerson(_key));
            _statements.Add(Of(Remove, _commit.ExpectedVersion) with { Expect = Expect.ARow });
            _statements.AddRange(DeskStatements.Erase(_key));
            _statements.Add(new Statement(AddErasure, _commit.Conversation.CreatedAt.Millis()));
        }

        var after = _commit.Conversation;
        var dossier = JsonSerializer.SerializeToUtf8Bytes(after.Dossier, ConversationsJson.Standard.Dossier);
        var row = Of(
            _commit.Erase || _commit.ExpectedVersion == 0 ? Add : Change, after.Version, after.LastSequence, Names.Of(after.Status), after.Language,
            after.CreatedAt.Millis(), after.LastWordAt.Millis(), after.PersonId, after.CounsellorId, after.Dossier.Consented, after.FailedTurns,
            dossier, Bytes(_commit.State), Bytes(_commit.Deliveries.Bytes));
        _statements.Add(row with { Expect = Expect.ARow });
    }

    private void AddWrite(ITurnWrite write)
    {
        if (write is SetStateAside aside) _statements.Add(Of(AddStateAside, aside.At.Millis(), aside.State.ToArray()));
        else if (ChannelStatements.Of(write) is { } channel) _statements.AddRange(channel);
        else if (write is KeepSheet sheet) _statements.AddRange(SheetStore.Of(sheet));
        else if (ContinuationStatements.Of(write) is { } continuation) _statements.AddRange(continuation);
        else if (CallBackStatements.Of(write) is { Count: > 0 } callBack) _statements.AddRange(callBack);
        else if (write is LeaveQueue leave) _statements.AddRange(DeskStatements.Leaving(leave));
        else _statements.Add(DeskStatements.Of(write) ?? throw new NotSupportedException($"Storage does not know {write.GetType().FullName}."));
    }

    // The array itself where the memory is all of it: what is committed never changes.
    private static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var segment) && segment is { Array: { } array, Offset: 0 } && segment.Count == array.Length
            ? array
            : memory.ToArray();

    /// <summary>About this conversation: <c>$1</c> and <c>$2</c> are its key.</summary>
    private Statement Of(string sql, params ReadOnlySpan<object?> more) => new(sql, [_key.ChannelId, _key.ConversationId, .. more]);
}
