using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Outbox;

/// <summary>The dead rows of the outbox.</summary>
internal sealed class DeadLetterStore(IDatabase database) : IDeadLetters
{
    private const string Latest = """
        SELECT o.channel_id ChannelId, o.conversation_id ConversationId, o.sequence, t.at WrittenAt, o.dead_at DeadAt, o.attempts, o.reason
        FROM outbox o
        LEFT JOIN transcript t ON t.channel_id = o.channel_id AND t.conversation_id = o.conversation_id AND t.sequence = o.sequence
        WHERE o.dead_at IS NOT NULL ORDER BY o.dead_at DESC, o.id DESC LIMIT @limit
        """;

    private const string This = "channel_id = @ChannelId AND conversation_id = @ConversationId AND sequence = @sequence";
    private const string Revive = "UPDATE outbox SET dead_at = NULL, reason = NULL, attempts = 0, due_at = @now, queued_at = @now WHERE dead_at IS NOT NULL";

    public async Task<IReadOnlyList<DeadLetter>> ReadAsync(int limit, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<Row>(Latest, new { limit }, cancellationToken).ConfigureAwait(false)).Select(row => row.ToDeadLetter())];

    public async Task<bool> RetryAsync(ConversationKey key, long sequence, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var values = new { key.ChannelId, key.ConversationId, sequence, now = now.Millis() };
        return await database.ExecuteAsync($"{Revive} AND {This}", values, cancellationToken).ConfigureAwait(false) == 1;
    }

    public Task<int> RetryAllAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Revive, new { now = now.Millis() }, cancellationToken);

    public async Task<bool> DropAsync(ConversationKey key, long sequence, CancellationToken cancellationToken)
    {
        var values = new { key.ChannelId, key.ConversationId, sequence };
        return await database.ExecuteAsync($"DELETE FROM outbox WHERE dead_at IS NOT NULL AND {This}", values, cancellationToken).ConfigureAwait(false) == 1;
    }

    private sealed record Row
    {
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public long Sequence { get; init; }
        public long? WrittenAt { get; init; }
        public long DeadAt { get; init; }
        public int Attempts { get; init; }
        public string? Reason { get; init; }

        public DeadLetter ToDeadLetter() => new(
            new ConversationKey(ChannelId, ConversationId), Sequence, (WrittenAt ?? DeadAt).Instant(), DeadAt.Instant(), Attempts, Reason ?? DeliveryReasons.Failed);
    }
}
