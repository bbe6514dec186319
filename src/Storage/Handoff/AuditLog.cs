using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

/// <summary>Rows are added only: triggers of the table refuse anything else.</summary>
internal sealed class AuditLog(IDatabase database) : IAuditLog
{
    private const string Append = """
        INSERT INTO audit_log (at, account_id, action, channel_id, conversation_id, subject)
        VALUES (@At, @AccountId, @Action, @ChannelId, @ConversationId, @Subject)
        """;

    private const string Latest = """
        SELECT at, account_id AccountId, action, channel_id ChannelId, conversation_id ConversationId, subject
        FROM audit_log ORDER BY id DESC LIMIT @limit
        """;

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken)
    {
        var values = new
        {
            At = entry.At.Millis(),
            entry.AccountId,
            Action = entry.Action.ToString(),
            entry.Key?.ChannelId,
            entry.Key?.ConversationId,
            entry.Subject,
        };
        return database.ExecuteAsync(Append, values, cancellationToken);
    }

    public async Task<IReadOnlyList<AuditEntry>> ReadLatestAsync(int limit, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<Row>(Latest, new { limit }, cancellationToken).ConfigureAwait(false)).Select(row => row.ToEntry())];

    private sealed record Row
    {
        public long At { get; init; }
        public string? AccountId { get; init; }
        public required string Action { get; init; }
        public string? ChannelId { get; init; }
        public string? ConversationId { get; init; }
        public string? Subject { get; init; }

        public AuditEntry ToEntry()
        {
            ConversationKey? key = ChannelId is null || ConversationId is null ? null : new ConversationKey(ChannelId, ConversationId);
            return new AuditEntry(At.Instant(), AccountId, Enum.Parse<AuditAction>(Action), key, Subject);
        }
    }
}
