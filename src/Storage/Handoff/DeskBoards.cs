using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Timers;
using EmploisEnRegions.Storage.Conversations;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

/// <summary>The status of the conversation is the one truth: a place in the queue counts only while it says "waiting".</summary>
internal sealed class DeskBoards(IDatabase database) : IDeskBoards
{
    private const string Lines = """
        SELECT c.channel_id ChannelId, c.conversation_id ConversationId, c.status, c.language, c.last_word_at LastWordAt, c.counsellor_id CounsellorId,
          q.joined_at JoinedAt, q.reason, q.organisation, q.offered_to TurnOf, coalesce(q.urgent, FALSE) Urgent, c.dossier, t.whom Overdue,
          EXISTS (SELECT 1 FROM handoff_alerts l WHERE l.channel_id = c.channel_id AND l.conversation_id = c.conversation_id) Alerted
        FROM conversations c
        LEFT JOIN handoff_queue q ON q.channel_id = c.channel_id AND q.conversation_id = c.conversation_id
        LEFT JOIN handoff_timers t ON t.channel_id = c.channel_id AND t.conversation_id = c.conversation_id AND t.told = TRUE
        """;

    public async Task<DeskBoard> ReadAsync(string counsellorId, DateTimeOffset withBotSince, int limit, CancellationToken cancellationToken)
    {
        var values = new { counsellorId, since = withBotSince.Millis(), limit };
        async Task<IReadOnlyList<DeskLine>> Read(string rest) =>
            [.. (await database.QueryAsync<Row>($"{Lines} {rest} LIMIT @limit", values, cancellationToken).ConfigureAwait(false)).Select(row => row.ToLine())];

        return new DeskBoard(
            await Read("WHERE c.status = 'waiting' ORDER BY urgent DESC, coalesce(q.joined_at, c.last_word_at), c.conversation_id").ConfigureAwait(false),
            await Read("WHERE c.status = 'counsellor' AND c.counsellor_id = @counsellorId ORDER BY c.last_word_at DESC").ConfigureAwait(false),
            await Read("WHERE c.status = 'bot' AND c.consented = TRUE AND c.last_word_at >= @since ORDER BY c.last_word_at DESC").ConfigureAwait(false));
    }

    public Task<int> CountWaitingAsync(CancellationToken cancellationToken) =>
        database.ReadValueAsync<int>("SELECT count(*) FROM conversations WHERE status = 'waiting'", null, cancellationToken);

    public async Task<IReadOnlyList<TimeSpan>> ReadWaitsAsync(string language, DateTimeOffset since, int limit, CancellationToken cancellationToken)
    {
        const string sql = "SELECT waited FROM handoff_waits WHERE language = @language AND taken_at >= @since ORDER BY taken_at DESC LIMIT @limit";
        var waits = await database.QueryAsync<long>(sql, new { language, since = since.Millis(), limit }, cancellationToken).ConfigureAwait(false);
        return [.. waits.Select(milliseconds => TimeSpan.FromMilliseconds(milliseconds))];
    }

    public Task<bool> IsAlertedAsync(ConversationKey key, CancellationToken cancellationToken) => database.ReadValueAsync<bool>(
        "SELECT EXISTS (SELECT 1 FROM handoff_alerts WHERE channel_id = @ChannelId AND conversation_id = @ConversationId)", key, cancellationToken);

    public Task AcknowledgeAsync(ConversationKey key, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string sql = """
            DELETE FROM handoff_alerts WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND raised_at <= @now
            """;
        return database.ExecuteAsync(sql, new { key.ChannelId, key.ConversationId, now = now.Millis() }, cancellationToken);
    }

    private sealed record Row
    {
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public required string Status { get; init; }
        public required string Language { get; init; }
        public long LastWordAt { get; init; }
        public string? CounsellorId { get; init; }
        public long? JoinedAt { get; init; }
        public string? Reason { get; init; }
        public string? Organisation { get; init; }
        public string? TurnOf { get; init; }
        public string? Overdue { get; init; }
        public bool Urgent { get; init; }
        public required byte[] Dossier { get; init; }
        public bool Alerted { get; init; }

        public DeskLine ToLine()
        {
            var status = Names.StatusOf(Status);
            var waiting = status is ConversationStatus.Waiting;
            var (topRegions, occupation) = DossierGlance.Of(Dossier);
            return new DeskLine(
                new ConversationKey(ChannelId, ConversationId), status, Language, (waiting ? JoinedAt ?? LastWordAt : LastWordAt).Instant(),
                waiting ? Reason : null, Alerted || (waiting && Urgent), topRegions, occupation, CounsellorId)
            {
                Organisation = waiting ? Organisation : null,
                TurnOf = waiting ? TurnOf : null,
                Overdue = Overdue is null ? null : Enum.Parse<Awaited>(Overdue),
            };
        }
    }
}
