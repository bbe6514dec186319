using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Presence;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class PresenceStore(IDatabase database) : IPresenceStore
{
    private const string Seen = """
        INSERT INTO handoff_presence (account_id, seen_at) VALUES (@accountId, @now)
        ON CONFLICT (account_id) DO UPDATE SET seen_at =
          CASE WHEN handoff_presence.seen_at > excluded.seen_at THEN handoff_presence.seen_at ELSE excluded.seen_at END
        """;

    private const string Available = """
        INSERT INTO handoff_presence (account_id, available, seen_at) VALUES (@accountId, @available, @now)
        ON CONFLICT (account_id) DO UPDATE SET available = excluded.available, seen_at = excluded.seen_at
        """;

    private const string Counted = """
        SELECT count(*) FROM handoff_presence p JOIN accounts a ON a.id = p.account_id
        WHERE p.available = TRUE AND p.seen_at >= @seenSince AND a.disabled = FALSE
          AND ' ' || a.languages || ' ' LIKE '% ' || @language || ' %'
        """;

    private const string Present = """
        SELECT p.account_id FROM handoff_presence p JOIN accounts a ON a.id = p.account_id
        WHERE p.available = TRUE AND p.seen_at >= @seenSince AND a.disabled = FALSE
        """;

    private const string Gone = """
        SELECT c.channel_id ChannelId, c.conversation_id ConversationId, c.version Version, c.counsellor_id AccountId,
          coalesce(a.display_name, '') DisplayName, coalesce(a.organisation, '') Organisation, p.seen_at SeenAt
        FROM conversations c
        LEFT JOIN accounts a ON a.id = c.counsellor_id
        LEFT JOIN handoff_presence p ON p.account_id = c.counsellor_id
        WHERE c.status = 'counsellor' AND coalesce(p.seen_at, 0) < @seenSince
        """;

    public Task SeenAsync(string accountId, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Seen, new { accountId, now = now.Millis() }, cancellationToken);

    public Task LeftAsync(string accountId, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE handoff_presence SET seen_at = NULL, available = FALSE WHERE account_id = @accountId", new { accountId }, cancellationToken);

    public Task SetAvailableAsync(string accountId, bool available, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Available, new { accountId, available, now = now.Millis() }, cancellationToken);

    public Task<bool> IsAvailableAsync(string accountId, CancellationToken cancellationToken) =>
        database.ReadValueAsync<bool>("SELECT available FROM handoff_presence WHERE account_id = @accountId", new { accountId }, cancellationToken);

    public Task<int> CountAvailableAsync(string language, DateTimeOffset seenSince, CancellationToken cancellationToken) =>
        database.ReadValueAsync<int>(Counted, new { language, seenSince = seenSince.Millis() }, cancellationToken);

    public async Task<IReadOnlyList<string>> ReadAvailableAsync(DateTimeOffset seenSince, CancellationToken cancellationToken) =>
        [.. await database.QueryAsync<string>(Present, new { seenSince = seenSince.Millis() }, cancellationToken).ConfigureAwait(false)];

    public async Task<IReadOnlyList<Abandoned>> FindAbandonedAsync(DateTimeOffset seenSince, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(Gone, new { seenSince = seenSince.Millis() }, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToAbandoned())];
    }

    private sealed record Row
    {
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public long Version { get; init; }
        public required string AccountId { get; init; }
        public required string DisplayName { get; init; }
        public required string Organisation { get; init; }
        public long? SeenAt { get; init; }

        public Abandoned ToAbandoned() =>
            new(new ConversationKey(ChannelId, ConversationId), new Badge(AccountId, DisplayName, Organisation), SeenAt.Instant(), Version);
    }
}
