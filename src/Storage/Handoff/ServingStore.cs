using EmploisEnRegions.Handoff.Turns;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class ServingStore(IDatabase database) : IServingStore
{
    private const string Save = """
        INSERT INTO counsellor_serving (account_id, regions, needs, changed_at) VALUES (@accountId, @regions, @needs, @now)
        ON CONFLICT (account_id) DO UPDATE SET regions = excluded.regions, needs = excluded.needs, changed_at = excluded.changed_at
        """;

    public async Task<Serving> ReadAsync(string accountId, CancellationToken cancellationToken)
    {
        const string sql = "SELECT regions, needs FROM counsellor_serving WHERE account_id = @accountId";
        var row = (await database.QueryAsync<Row>(sql, new { accountId }, cancellationToken).ConfigureAwait(false)).FirstOrDefault();
        return Of(row?.Regions, row?.Needs);
    }

    public Task SaveAsync(string accountId, Serving serving, DateTimeOffset now, CancellationToken cancellationToken) => database.ExecuteAsync(
        Save, new { accountId, regions = string.Join(' ', serving.Regions), needs = string.Join(' ', serving.Needs), now = now.Millis() }, cancellationToken);

    internal static Serving Of(string? regions, string? needs) => regions is null && needs is null ? Serving.Everybody : new Serving(Words(regions), Words(needs));

    internal static string[] Words(string? words) => (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private sealed record Row
    {
        public required string Regions { get; init; }
        public required string Needs { get; init; }
    }
}
