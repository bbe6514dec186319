using System.Data.Common;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Outbox;

/// <summary>Deliveries as rows. A claim is known by its number of attempts: whoever lost the lease changes nothing any more.</summary>
internal sealed class OutboxStore(IDatabase database) : IOutboxStore
{
    // The first of its conversation that is not dead, and no other of it underway. An operator may send an early one again while a later one
    // is underway on another node: the two may then cross, as nothing else here can.
    private readonly string _claim = $"""
        WITH due AS MATERIALIZED (
          SELECT o.id FROM outbox o
          WHERE o.dead_at IS NULL AND o.due_at <= $1 AND (o.lease_until IS NULL OR o.lease_until <= $1)
            AND NOT EXISTS (
              SELECT 1 FROM outbox b
              WHERE b.channel_id = o.channel_id AND b.conversation_id = o.conversation_id AND b.dead_at IS NULL
                AND (b.sequence < o.sequence OR (b.sequence > o.sequence AND b.lease_until > $1)))
          ORDER BY o.due_at, o.id LIMIT $3 {database.SkipLocked})
        UPDATE outbox SET attempts = attempts + 1, lease_until = $2
        FROM due WHERE outbox.id = due.id
        RETURNING channel_id, conversation_id, sequence, attempts, queued_at,
          (SELECT t.activity FROM transcript t
           WHERE t.channel_id = outbox.channel_id AND t.conversation_id = outbox.conversation_id AND t.sequence = outbox.sequence)
        """;

    private const string Remove = "DELETE FROM outbox WHERE channel_id = $1 AND conversation_id = $2 AND sequence = $3";
    private const string NoteChannelsId = """
        INSERT INTO channel_messages (channel_id, conversation_id, sequence, channels_id)
        SELECT $1, $2, $3, $4 WHERE EXISTS (SELECT 1 FROM transcript WHERE channel_id = $1 AND conversation_id = $2 AND sequence = $3)
        ON CONFLICT DO NOTHING
        """;

    private const string ChannelsId = "SELECT channels_id FROM channel_messages WHERE channel_id = $1 AND conversation_id = $2 AND sequence = $3";
    private const string Claimed = "WHERE channel_id = $1 AND conversation_id = $2 AND sequence = $3 AND attempts = $4 AND lease_until IS NOT NULL";
    private const string Postpone = $"UPDATE outbox SET lease_until = NULL, due_at = $5, reason = $6 {Claimed}";
    private const string Bury = $"UPDATE outbox SET lease_until = NULL, dead_at = $5, reason = $6 {Claimed}";

    // So that a channel that is down does not leave thousands of rows due, which each claim would look through.
    private const string PostponeThoseBehind = """
        UPDATE outbox SET due_at = $4
        WHERE channel_id = $1 AND conversation_id = $2 AND sequence > $3 AND due_at < $4 AND dead_at IS NULL AND lease_until IS NULL
        """;

    private const string Count = """
        SELECT count(*) FILTER (WHERE dead_at IS NULL), count(*) FILTER (WHERE dead_at IS NOT NULL), min(queued_at) FILTER (WHERE dead_at IS NULL) FROM outbox
        """;

    public Task<IReadOnlyList<OutboxMessage>> ClaimAsync(int most, DateTimeOffset now, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        var claim = new Statement(_claim, now.Millis(), leaseUntil.Millis(), most);
        return database.WriteAsync((session, cancel) => MessagesAsync(session, claim, cancel), cancellationToken);
    }

    public Task DeliveredAsync(OutboxMessage message, string? channelsId, CancellationToken cancellationToken)
    {
        var (key, sequence) = (message.Key, message.Sequence);
        var remove = new Statement(Remove, key.ChannelId, key.ConversationId, sequence);
        if (channelsId is null) return ExecuteAsync(remove, cancellationToken);
        var note = new Statement(NoteChannelsId, key.ChannelId, key.ConversationId, sequence, channelsId);
        return database.WriteAsync((session, cancel) => session.RunAsync([remove, note], cancel), cancellationToken);
    }

    public Task<string?> FindChannelsIdAsync(ConversationKey key, long sequence, CancellationToken cancellationToken)
    {
        var statement = new Statement(ChannelsId, key.ChannelId, key.ConversationId, sequence);
        return database.ReadAsync((session, cancel) => TextAsync(session, statement, cancel), cancellationToken);
    }

    public Task PostponeAsync(OutboxMessage message, DateTimeOffset due, string reason, CancellationToken cancellationToken)
    {
        var (key, at) = (message.Key, due.Millis());
        var first = new Statement(Postpone, key.ChannelId, key.ConversationId, message.Sequence, message.Attempt, at, reason) { Expect = Expect.ARow };
        var others = new Statement(PostponeThoseBehind, key.ChannelId, key.ConversationId, message.Sequence, at);
        return database.WriteAsync(
            (session, cancel) => session.RunAsync([first, others], cancel), static failed => failed == Statement.AllAsExpected, cancellationToken);
    }

    public Task BuryAsync(OutboxMessage message, DateTimeOffset now, string reason, CancellationToken cancellationToken) =>
        ExecuteAsync(
            new Statement(Bury, message.Key.ChannelId, message.Key.ConversationId, message.Sequence, message.Attempt, now.Millis(), reason), cancellationToken);

    public Task<OutboxCount> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(CountAsync, cancellationToken);

    private Task<int> ExecuteAsync(Statement statement, CancellationToken cancellationToken) =>
        database.WriteAsync((session, cancel) => session.ExecuteAsync(statement, cancel), cancellationToken);

    private static async Task<IReadOnlyList<OutboxMessage>> MessagesAsync(ISession session, Statement claim, CancellationToken cancellationToken)
    {
        var row = await session.QueryAsync(claim, cancellationToken).ConfigureAwait(false);
        await using (row.ConfigureAwait(false))
        {
            var messages = new List<OutboxMessage>();
            while (await row.ReadAsync(cancellationToken).ConfigureAwait(false)) messages.Add(Message(row));
            return messages;
        }
    }

    private static async Task<string?> TextAsync(ISession session, Statement statement, CancellationToken cancellationToken)
    {
        var row = await session.QueryAsync(statement, cancellationToken).ConfigureAwait(false);
        await using (row.ConfigureAwait(false))
        {
            return await row.ReadAsync(cancellationToken).ConfigureAwait(false) ? row.GetString(0) : null;
        }
    }

    private static OutboxMessage Message(DbDataReader row) => new(
        new ConversationKey(row.GetString(0), row.GetString(1)),
        row.GetInt64(2),
        row.GetInt32(3),
        row.GetInt64(4).Instant(),
        row.IsDBNull(5) ? default(ReadOnlyMemory<byte>) : row.GetFieldValue<byte[]>(5));

    private static async Task<OutboxCount> CountAsync(ISession session, CancellationToken cancellationToken)
    {
        var row = await session.QueryAsync(new Statement(Count), cancellationToken).ConfigureAwait(false);
        await using (row.ConfigureAwait(false))
        {
            await row.ReadAsync(cancellationToken).ConfigureAwait(false);
            return new OutboxCount(row.GetInt64(0), row.GetInt64(1), row.IsDBNull(2) ? null : row.GetInt64(2).Instant());
        }
    }
}
