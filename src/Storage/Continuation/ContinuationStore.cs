using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Continuation;

internal sealed class ContinuationStore(IDatabase database, TimeProvider time) : IContinuationStore
{
    private const string Find = """
        SELECT purpose, channel_id ChannelId, conversation_id ConversationId, expires_at ExpiresAt FROM continuation_codes
        WHERE hash = @hash AND expires_at > @now
        """;

    private const string Linked = """
        SELECT other_channel_id ChannelId, other_conversation_id ConversationId, kind Purpose FROM conversation_links
        WHERE channel_id = @ChannelId AND conversation_id = @ConversationId ORDER BY 3, 1, 2
        """;

    private const string Expired = "DELETE FROM continuation_codes WHERE expires_at <= $1";
    private const string Notices = """
        SELECT channel_id ChannelId, conversation_id ConversationId, operation_id OperationId, purpose, entered FROM code_notices ORDER BY 1, 2, 3 LIMIT @most
        """;

    private const string Told = "DELETE FROM code_notices WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND operation_id = @OperationId";
    private const string Cancel = "DELETE FROM continuation_codes WHERE channel_id = $1 AND conversation_id = $2";

    public Task AddAsync(StoredCode code, CancellationToken cancellationToken)
    {
        Statement[] all = [new(Expired, time.GetUtcNow().Millis()), .. ContinuationStatements.Of(code)];
        return database.WriteAsync((session, cancel) => session.RunAsync(all, cancel), cancellationToken);
    }

    public async Task<StoredCode?> FindAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(Find, new { hash, now = now.Millis() }, cancellationToken).ConfigureAwait(false);
        return rows.FirstOrDefault() is { } row ? new StoredCode(hash, row.Kind, row.Key, row.ExpiresAt.Instant()) : null;
    }

    public async Task<bool> SpendAsync(byte[] hash, PendingCodeNotice notice, CancellationToken cancellationToken)
    {
        Statement[] all = [new(ContinuationStatements.Spend, hash) { Expect = Expect.ARow }, ContinuationStatements.Of(notice)];
        var stopped = await database.WriteAsync(
            (session, cancel) => session.RunAsync(all, cancel), static stopped => stopped == Statement.AllAsExpected, cancellationToken).ConfigureAwait(false);
        return stopped == Statement.AllAsExpected;
    }

    public Task CancelAsync(ConversationKey key, CancellationToken cancellationToken) =>
        database.WriteAsync((session, cancel) => session.ExecuteAsync(new Statement(Cancel, key.ChannelId, key.ConversationId), cancel), cancellationToken);

    public async Task<IReadOnlyList<LinkedConversation>> LinkedAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(Linked, key, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new LinkedConversation(row.Key, row.Kind))];
    }

    public Task AddNoticeAsync(PendingCodeNotice notice, CancellationToken cancellationToken) =>
        database.WriteAsync((session, cancel) => session.ExecuteAsync(ContinuationStatements.Of(notice), cancel), cancellationToken);

    public async Task<IReadOnlyList<PendingCodeNotice>> ReadNoticesAsync(int most, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<NoticeRow>(Notices, new { most }, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new PendingCodeNotice(
            new ConversationKey(row.ChannelId, row.ConversationId), new CodeWasUsed(row.OperationId, ContinuationStatements.PurposeOf(row.Purpose), row.Entered)))];
    }

    public Task RemoveNoticeAsync(PendingCodeNotice notice, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Told, new { notice.Key.ChannelId, notice.Key.ConversationId, notice.Told.OperationId }, cancellationToken);

    private sealed record NoticeRow
    {
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public required string OperationId { get; init; }
        public required string Purpose { get; init; }
        public bool Entered { get; init; }
    }

    private sealed record Row
    {
        public required string Purpose { get; init; }
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public long ExpiresAt { get; init; }
        public ConversationKey Key => new(ChannelId, ConversationId);
        public CodePurpose Kind => ContinuationStatements.PurposeOf(Purpose);
    }
}
