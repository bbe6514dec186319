using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

/// <summary>Rows are added only: triggers of the table refuse anything else. Each is chained to the one before it.</summary>
internal sealed class AuditLog(IDatabase database) : IAuditLog
{
    private const int ReadAtOnce = 1000;

    // Whoever appends holds the end of the chain until it is committed: two at once follow one another.
    private const string Hold = "UPDATE audit_chain SET entries = entries + 1 WHERE id = 1";
    private const string Head = "SELECT entries, hash FROM audit_chain WHERE id = 1";
    private const string Advance = "UPDATE audit_chain SET hash = @hash WHERE id = 1";

    private const string Append = """
        INSERT INTO audit_log (at, account_id, action, channel_id, conversation_id, subject, hash)
        VALUES (@At, @AccountId, @Action, @ChannelId, @ConversationId, @Subject, @hash)
        """;

    private const string Columns = "SELECT id, at, account_id AccountId, action, channel_id ChannelId, conversation_id ConversationId, subject, hash FROM audit_log";
    private const string Latest = $"{Columns} ORDER BY id DESC LIMIT @limit";
    private const string Some = $"{Columns} WHERE id > @after ORDER BY id LIMIT @limit";

    public Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken) =>
        database.WriteAsync((session, cancel) => AppendAsync(session, entry, cancel), cancellationToken);

    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        // The end first: what is appended while the rest is read follows it and is not missed.
        var head = (await database.QueryAsync<HeadRow>(Head, null, cancellationToken).ConfigureAwait(false)).Single();
        var (chained, before, last, after) = (0L, 0L, AuditChain.Beginning, 0L);
        while (chained < head.Entries && await SomeAsync(after, cancellationToken).ConfigureAwait(false) is { Count: > 0 } rows)
        {
            foreach (var row in rows.TakeWhile(_ => chained < head.Entries))
            {
                after = row.Id;
                if (row.Hash is null && chained == 0)
                {
                    before++;
                    continue;
                }

                if (row.Hash != AuditChain.Next(last, row.ToEntry())) return new AuditVerdict(chained, before, last) { BrokenAt = row.Id };
                (last, chained) = (row.Hash, chained + 1);
            }
        }

        return new AuditVerdict(chained, before, last) { BrokenAt = chained == head.Entries && last == head.Hash ? null : AuditVerdict.End };
    }

    public async Task<IReadOnlyList<AuditEntry>> ReadLatestAsync(int limit, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<Row>(Latest, new { limit }, cancellationToken).ConfigureAwait(false)).Select(row => row.ToEntry())];

    private static async Task<int> AppendAsync(ISession session, AuditEntry entry, CancellationToken cancellationToken)
    {
        // What is stored is read again as the same instant.
        var kept = entry with { At = entry.At.Millis().Instant() };
        await session.ExecuteAsync(Hold, new { }, cancellationToken).ConfigureAwait(false);
        var head = await session.FirstAsync<HeadRow>(Head, new { }, cancellationToken).ConfigureAwait(false);
        var hash = AuditChain.Next(head!.Hash, kept);
        var values = new
        {
            At = kept.At.Millis(), kept.AccountId, Action = kept.Action.ToString(), kept.Key?.ChannelId, kept.Key?.ConversationId, kept.Subject, hash,
        };
        await session.ExecuteAsync(Append, values, cancellationToken).ConfigureAwait(false);
        return await session.ExecuteAsync(Advance, new { hash }, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<Row>> SomeAsync(long after, CancellationToken cancellationToken) =>
        [.. await database.QueryAsync<Row>(Some, new { after, limit = ReadAtOnce }, cancellationToken).ConfigureAwait(false)];

    private sealed record HeadRow
    {
        public long Entries { get; init; }
        public required string Hash { get; init; }
    }

    private sealed record Row
    {
        public long Id { get; init; }
        public string? Hash { get; init; }
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
