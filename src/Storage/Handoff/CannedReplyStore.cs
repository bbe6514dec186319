using EmploisEnRegions.Handoff.Replies;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class CannedReplyStore(IDatabase database) : ICannedReplies
{
    // Two who choose the same shortcut at once: the second one's row is refused by the table, and nothing of it stays.
    private const string Save = """
        INSERT INTO canned_replies (id, shortcut, title, text_fr, text_en, changed_by, changed_at)
        SELECT @Id, @Shortcut, @Title, @French, @English, @accountId, @now
        WHERE NOT EXISTS (SELECT 1 FROM canned_replies WHERE shortcut = @Shortcut AND id <> @Id)
        ON CONFLICT (id) DO UPDATE SET shortcut = excluded.shortcut, title = excluded.title, text_fr = excluded.text_fr, text_en = excluded.text_en,
          changed_by = excluded.changed_by, changed_at = excluded.changed_at
        """;

    public async Task<IReadOnlyList<CannedReply>> ReadAsync(CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<Row>("SELECT id, shortcut, title, text_fr French, text_en English FROM canned_replies ORDER BY shortcut", null, cancellationToken)
            .ConfigureAwait(false)).Select(row => new CannedReply(row.Id, row.Shortcut, row.Title, row.French, row.English))];

    public async Task<bool> SaveAsync(CannedReply reply, string accountId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var values = new { reply.Id, reply.Shortcut, reply.Title, reply.French, reply.English, accountId, now = now.Millis() };
        return await database.ExecuteAsync(Save, values, cancellationToken).ConfigureAwait(false) == 1;
    }

    public Task RemoveAsync(string id, CancellationToken cancellationToken) =>
        database.ExecuteAsync("DELETE FROM canned_replies WHERE id = @id", new { id }, cancellationToken);

    private sealed record Row
    {
        public required string Id { get; init; }
        public required string Shortcut { get; init; }
        public required string Title { get; init; }
        public required string French { get; init; }
        public required string English { get; init; }
    }
}
