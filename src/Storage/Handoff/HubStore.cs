using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Hub;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class HubStore(IDatabase database) : IHubStore
{
    private const string Open = """
        INSERT INTO handoff_hub (channel_id, conversation_id, state, asked_at)
        SELECT q.channel_id, q.conversation_id, 'Asked', @now
        FROM handoff_queue q JOIN conversations c ON c.channel_id = q.channel_id AND c.conversation_id = q.conversation_id
        WHERE c.status = 'waiting'
          AND NOT EXISTS (SELECT 1 FROM handoff_hub h WHERE h.channel_id = q.channel_id AND h.conversation_id = q.conversation_id)
        ON CONFLICT (channel_id, conversation_id) DO NOTHING
        """;

    private const string Columns = "SELECT channel_id ChannelId, conversation_id ConversationId, state, asked_at AskedAt, sent FROM handoff_hub";

    // Of two nodes, one finds it busy already.
    private const string Claim = """
        UPDATE handoff_hub SET busy_until = @until
        WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND busy_until <= @now AND state <> 'Over'
        """;

    private const string Sent = """
        UPDATE handoff_hub SET sent = CASE WHEN sent < @sequence THEN @sequence ELSE sent END, busy_until = 0
        WHERE channel_id = @ChannelId AND conversation_id = @ConversationId
        """;

    private const string Move = "UPDATE handoff_hub SET state = $3, sent = $4, busy_until = 0 WHERE channel_id = $1 AND conversation_id = $2";

    public Task OpenAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.ExecuteAsync(Open, new { now = now.Millis() }, cancellationToken);

    public async Task<IReadOnlyList<HubCase>> TakeAsync(DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken)
    {
        var values = new { now = now.Millis(), limit };
        var rows = await database.QueryAsync<Row>($"{Columns} WHERE state <> 'Over' AND busy_until <= @now ORDER BY asked_at LIMIT @limit", values, cancellationToken).ConfigureAwait(false);
        var mine = new List<HubCase>();
        foreach (var row in rows)
        {
            var claim = new { row.ChannelId, row.ConversationId, now = now.Millis(), until = until.Millis() };
            if (await database.ExecuteAsync(Claim, claim, cancellationToken).ConfigureAwait(false) == 1) mine.Add(row.ToCase());
        }

        return mine;
    }

    public async Task<HubCase?> FindAsync(ConversationKey key, CancellationToken cancellationToken) =>
        (await database.QueryAsync<Row>($"{Columns} WHERE channel_id = @ChannelId AND conversation_id = @ConversationId", key, cancellationToken).ConfigureAwait(false))
        .FirstOrDefault()?.ToCase();

    public Task SentAsync(ConversationKey key, long sequence, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Sent, new { key.ChannelId, key.ConversationId, sequence }, cancellationToken);

    public static Statement Of(MoveHubCase move) => new(Move, move.Key.ChannelId, move.Key.ConversationId, move.State.ToString(), move.Sent);

    private sealed record Row
    {
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public required string State { get; init; }
        public long AskedAt { get; init; }
        public long Sent { get; init; }

        public HubCase ToCase() => new(new ConversationKey(ChannelId, ConversationId), Enum.Parse<HubState>(State), AskedAt.Instant(), Sent);
    }
}
