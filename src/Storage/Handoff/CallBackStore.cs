using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class CallBackStore(IDatabase database) : ICallBackStore
{
    private const string Columns = """
        SELECT k.id, k.channel_id ChannelId, k.conversation_id ConversationId, k.channel, k.address, k.preferred_time Preferred, k.language,
          k.consented_at ConsentedAt, k.asked_at AskedAt, k.due_at DueAt, k.voicemail_may_say_why VoicemailMaySayWhy, k.done_at DoneAt, k.result, a.display_name DoneBy
        FROM handoff_callbacks k LEFT JOIN accounts a ON a.id = k.done_by
        """;

    private const string Attempts = """
        SELECT t.callback_id CallBackId, t.result, coalesce(a.display_name, '') ByName, t.attempted_at At
        FROM handoff_callback_attempts t LEFT JOIN accounts a ON a.id = t.account_id
        """;

    public Task<IReadOnlyList<CallBack>> ReadOwedAsync(int limit, CancellationToken cancellationToken) => ReadAsync(
        $"{Columns} WHERE k.done_at IS NULL ORDER BY k.due_at, k.id LIMIT @limit",
        $"{Attempts} JOIN handoff_callbacks k ON k.id = t.callback_id WHERE k.done_at IS NULL ORDER BY t.attempted_at, t.id",
        new { limit }, cancellationToken);

    public Task<IReadOnlyList<CallBack>> ReadOfAsync(ConversationKey key, CancellationToken cancellationToken) => ReadAsync(
        $"{Columns} WHERE k.channel_id = @ChannelId AND k.conversation_id = @ConversationId ORDER BY k.id",
        $"{Attempts} WHERE t.channel_id = @ChannelId AND t.conversation_id = @ConversationId ORDER BY t.attempted_at, t.id",
        key, cancellationToken);

    public Task<int> CountDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ReadValueAsync<int>("SELECT count(*) FROM handoff_callbacks WHERE done_at IS NULL AND due_at <= @now", new { now = now.Millis() }, cancellationToken);

    private async Task<IReadOnlyList<CallBack>> ReadAsync(string sql, string attemptsSql, object values, CancellationToken cancellationToken)
    {
        var rows = (await database.QueryAsync<Row>(sql, values, cancellationToken).ConfigureAwait(false)).ToList();
        if (rows.Count == 0) return [];
        var attempts = (await database.QueryAsync<AttemptRow>(attemptsSql, values, cancellationToken).ConfigureAwait(false)).ToLookup(row => row.CallBackId);
        return [.. rows.Select(row => row.ToCallBack(attempts[row.Id]))];
    }

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
        public long DueAt { get; init; }
        public bool VoicemailMaySayWhy { get; init; }
        public long? DoneAt { get; init; }
        public string? Result { get; init; }
        public string? DoneBy { get; init; }

        public CallBack ToCallBack(IEnumerable<AttemptRow> attempts)
        {
            var request = new CallBackRequest(Enum.Parse<CallBackChannel>(Channel), Address, Preferred, ConsentedAt.Instant())
            {
                Due = DueAt.Instant(), VoicemailMaySayWhy = VoicemailMaySayWhy,
            };
            return new CallBack(Id, new ConversationKey(ChannelId, ConversationId), request, Language, AskedAt.Instant(), DueAt.Instant())
            {
                DoneAt = DoneAt.Instant(),
                DoneBy = DoneBy,
                Result = Result is null ? null : Enum.Parse<CallBackResult>(Result),
                Attempts = [.. attempts.Select(row => new CallBackAttempt(Enum.Parse<AttemptResult>(row.Result), row.ByName, row.At.Instant()))],
            };
        }
    }

    private sealed record AttemptRow
    {
        public long CallBackId { get; init; }
        public required string Result { get; init; }
        public required string ByName { get; init; }
        public long At { get; init; }
    }
}
