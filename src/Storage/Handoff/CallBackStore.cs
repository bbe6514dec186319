using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class CallBackStore(IDatabase database) : ICallBackStore
{
    private const string Columns = """
        SELECT k.id, k.channel_id ChannelId, k.conversation_id ConversationId, k.channel, k.address, k.preferred_time Preferred, k.language,
          k.consented_at ConsentedAt, k.asked_at AskedAt, k.done_at DoneAt, a.display_name DoneBy
        FROM handoff_callbacks k LEFT JOIN accounts a ON a.id = k.done_by
        """;

    public Task<IReadOnlyList<CallBack>> ReadOwedAsync(int limit, CancellationToken cancellationToken) =>
        ReadAsync($"{Columns} WHERE k.done_at IS NULL ORDER BY k.asked_at, k.id LIMIT @limit", new { limit }, cancellationToken);

    public Task<IReadOnlyList<CallBack>> ReadOfAsync(ConversationKey key, CancellationToken cancellationToken) =>
        ReadAsync($"{Columns} WHERE k.channel_id = @ChannelId AND k.conversation_id = @ConversationId ORDER BY k.id", key, cancellationToken);

    public async Task<bool> MarkDoneAsync(long id, string accountId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string sql = "UPDATE handoff_callbacks SET done_at = @now, done_by = @accountId WHERE id = @id AND done_at IS NULL";
        return await database.ExecuteAsync(sql, new { id, accountId, now = now.Millis() }, cancellationToken).ConfigureAwait(false) == 1;
    }

    private async Task<IReadOnlyList<CallBack>> ReadAsync(string sql, object values, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<Row>(sql, values, cancellationToken).ConfigureAwait(false)).Select(row => row.ToCallBack())];

    private sealed record Row
    {
        public long Id { get; init; }
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public required string Channel { get; init; }
        public required string Address { get; init; }
        public required string Preferred { get; init; }
        public required string Language { get; init; }
        public long ConsentedAt { get; init; }
        public long AskedAt { get; init; }
        public long? DoneAt { get; init; }
        public string? DoneBy { get; init; }

        public CallBack ToCallBack()
        {
            var request = new CallBackRequest(Enum.Parse<CallBackChannel>(Channel), Address, Preferred, ConsentedAt.Instant());
            return new CallBack(Id, new ConversationKey(ChannelId, ConversationId), request, Language, AskedAt.Instant(), DoneAt.Instant(), DoneBy);
        }
    }
}
