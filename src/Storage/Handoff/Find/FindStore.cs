using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Find;
using EmploisEnRegions.Storage.Database;
using EmploisEnRegions.Storage.Postgres;

namespace EmploisEnRegions.Storage.Handoff.Find;

internal sealed class FindStore(IDatabase database) : IFindStore
{
    private const string Stale = """
        SELECT c.channel_id ChannelId, c.conversation_id ConversationId FROM conversations c
        LEFT JOIN find_entries e ON e.channel_id = c.channel_id AND e.conversation_id = c.conversation_id
        WHERE c.consented = TRUE AND (e.version IS NULL OR e.version <> c.version) LIMIT @limit
        """;

    private const string Remove = "DELETE FROM find_entries WHERE channel_id = @ChannelId AND conversation_id = @ConversationId";

    // The page is cut first: what a line shows is read for no more than its lines.
    private const string Lines = """
        SELECT p.number, p.began_at BeganAt, c.channel_id ChannelId, c.conversation_id ConversationId, c.status, c.language,
          c.last_word_at LastWordAt, c.counsellor_id CounsellorId, c.dossier,
          (SELECT o.kind FROM handoff_outcomes o WHERE o.channel_id = c.channel_id AND o.conversation_id = c.conversation_id
           ORDER BY o.closed_at DESC, o.id DESC LIMIT 1) Outcome
        FROM p JOIN conversations c ON c.channel_id = p.channel_id AND c.conversation_id = p.conversation_id
        ORDER BY p.began_at DESC, p.number DESC
        """;

    private readonly FindSql _sql = database is PostgresDatabase ? new FindSql.OnPostgres() : new FindSql.OnSqlite();

    public Task KeepAsync(FindDocument document, CancellationToken cancellationToken)
    {
        var values = new
        {
            document.Key.ChannelId, document.Key.ConversationId, document.Version, BeganAt = document.BeganAt.Millis(),
            words = document.Words, facets = string.Join(' ', document.Facets),
        };
        return database.WriteAsync(
            async (session, cancel) =>
            {
                var changed = 0;
                foreach (var sql in _sql.Keep) changed = await session.ExecuteAsync(sql, values, cancel).ConfigureAwait(false);
                return changed;
            },
            cancellationToken);
    }

    public Task ForgetAsync(ConversationKey key, CancellationToken cancellationToken) => database.ExecuteAsync(Remove, key, cancellationToken);

    public async Task<IReadOnlyList<ConversationKey>> ReadStaleAsync(int limit, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<KeyRow>(Stale, new { limit }, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new ConversationKey(row.ChannelId, row.ConversationId))];
    }

    public async Task<IReadOnlyList<FoundConversation>> SearchAsync(FindQuery query, int limit, CancellationToken cancellationToken)
    {
        var matching = query.Words.Count + query.Facets.Count > 0;
        var sql = $"WITH p AS (SELECT e.number, e.began_at, e.channel_id, e.conversation_id {_sql.From(matching)}";
        if (query.From is not null) sql += " AND e.began_at >= @from";
        if (query.Until is not null) sql += " AND e.began_at < @until";
        if (query.After is not null) sql += $" AND {_sql.After}";
        var values = new
        {
            match = _sql.Match(query.Words, query.Facets), from = query.From?.Millis(), until = query.Until?.Millis(),
            beganAt = query.After?.BeganAt.Millis(), number = query.After?.Number, limit,
        };
        var rows = await database.QueryAsync<FoundRow>($"{sql} {_sql.Order} LIMIT @limit) {Lines}", values, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToFound())];
    }

    private sealed record KeyRow
    {
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
    }
}
