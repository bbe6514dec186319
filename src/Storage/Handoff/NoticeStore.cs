using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Notices;
using EmploisEnRegions.Storage.Conversations;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class NoticeStore(IDatabase database) : INoticeStore
{
    // Who gets notices already goes on getting them until the new code is used.
    private const string Offer = """
        INSERT INTO counsellor_notices (account_id, code_hash, code_expires_at) VALUES (@accountId, @codeHash, @expiresAt)
        ON CONFLICT (account_id) DO UPDATE SET code_hash = excluded.code_hash, code_expires_at = excluded.code_expires_at
        """;

    private const string AccountOf = """
        SELECT n.account_id FROM counsellor_notices n JOIN accounts a ON a.id = n.account_id
        WHERE n.code_hash = @codeHash AND n.code_expires_at > @now AND a.disabled = FALSE
        """;

    private const string Addresses = """
        SELECT n.account_id AccountId, n.channel_id ChannelId, n.conversation_id ConversationId, a.languages,
          coalesce(p.available = TRUE AND p.seen_at >= @seenSince, FALSE) Present
        FROM counsellor_notices n
        JOIN accounts a ON a.id = n.account_id
        LEFT JOIN handoff_presence p ON p.account_id = n.account_id
        WHERE n.conversation_id IS NOT NULL AND a.disabled = FALSE
        """;

    public Task OfferAsync(string accountId, string codeHash, DateTimeOffset expiresAt, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Offer, new { accountId, codeHash, expiresAt = expiresAt.Millis() }, cancellationToken);

    public Task<string?> FindAccountAsync(string codeHash, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ReadValueAsync<string?>(AccountOf, new { codeHash, now = now.Millis() }, cancellationToken);

    public async Task<NoticeAddress?> FindAsync(string accountId, CancellationToken cancellationToken) =>
        (await ListAsync(DateTimeOffset.MaxValue, cancellationToken).ConfigureAwait(false)).FirstOrDefault(address => address.AccountId == accountId);

    public async Task<IReadOnlyList<NoticeAddress>> ListAsync(DateTimeOffset seenSince, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(Addresses, new { seenSince = seenSince.Millis() }, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToAddress())];
    }

    public Task RemoveAsync(string accountId, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM counsellor_notices WHERE account_id = @accountId", new { accountId }, cancellationToken);

    private sealed record Row
    {
        public required string AccountId { get; init; }
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public required string Languages { get; init; }
        public bool Present { get; init; }

        public NoticeAddress ToAddress() => new(AccountId, new ConversationKey(ChannelId, ConversationId), Languages.Split(' '), Present);
    }
}
