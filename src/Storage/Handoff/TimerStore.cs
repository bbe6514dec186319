using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Timers;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class TimerStore(IDatabase database) : ITimerStore
{
    private const string Await = """
        INSERT INTO handoff_timers (channel_id, conversation_id, whom, since, told) VALUES ($1, $2, $3, $4, FALSE)
        ON CONFLICT (channel_id, conversation_id) DO UPDATE SET whom = excluded.whom, since = excluded.since, told = FALSE
        WHERE handoff_timers.whom <> excluded.whom OR $5
        """;

    private const string Stop = "DELETE FROM handoff_timers WHERE channel_id = $1 AND conversation_id = $2";
    private const string Tell = "UPDATE handoff_timers SET told = TRUE, since = $3 WHERE channel_id = $1 AND conversation_id = $2";

    // The status of the conversation is the one truth.
    private const string Due = """
        SELECT t.channel_id ChannelId, t.conversation_id ConversationId, c.version, c.language
        FROM handoff_timers t JOIN conversations c ON c.channel_id = t.channel_id AND c.conversation_id = t.conversation_id
        WHERE t.whom = @whom AND t.told = @told AND t.since <= @since AND c.status = @status
        ORDER BY t.since LIMIT @limit
        """;

    // Typing comes every few seconds: written once in half a minute.
    private const string Typing = """
        UPDATE handoff_timers SET since = @now
        WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND whom <> 'AnyCounsellor' AND since < @before
        """;

    private const long TypingKeptFor = 30_000;

    public async Task<IReadOnlyList<LongWait>> ReadAsync(Awaited whom, bool told, DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        var values = new { whom = whom.ToString(), told, since = since.Millis(), status = whom is Awaited.AnyCounsellor ? "waiting" : "counsellor", limit };
        var rows = await database.QueryAsync<Row>(Due, values, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new LongWait(new ConversationKey(row.ChannelId, row.ConversationId), row.Version, row.Language))];
    }

    public Task TypingAsync(ConversationKey key, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Typing, new { key.ChannelId, key.ConversationId, now = now.Millis(), before = now.Millis() - TypingKeptFor }, cancellationToken);

    /// <summary>Null when the write is none of the timers'.</summary>
    internal static Statement? Of(ITurnWrite write) => write switch
    {
        AwaitAnswer answer => new Statement(Await, answer.Key.ChannelId, answer.Key.ConversationId, answer.Whom.ToString(), answer.At.Millis(), answer.Anew),
        AwaitNobody nobody => new Statement(Stop, nobody.Key.ChannelId, nobody.Key.ConversationId),
        TellOverdue told => new Statement(Tell, told.Key.ChannelId, told.Key.ConversationId, told.At.Millis()),
        _ => null,
    };

    private sealed record Row
    {
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public long Version { get; init; }
        public required string Language { get; init; }
    }
}
