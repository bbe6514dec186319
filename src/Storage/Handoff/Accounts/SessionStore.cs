using Dapper;
using EmploisEnRegions.Handoff.Accounts.Sessions;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff.Accounts;

internal sealed class SessionStore(IDatabase database) : ISessionStore
{
    private const string Add = """
        INSERT INTO account_sessions (id, account_id, device, begun_at, seen_at) VALUES (@Id, @AccountId, @Device, @BegunAt, @SeenAt)
        """;

    private const string Columns = "SELECT id, account_id AccountId, device, begun_at BegunAt, seen_at SeenAt FROM account_sessions";
    private const string End = "DELETE FROM account_sessions WHERE account_id = @accountId AND id = @id";
    private const string EndOthers = "DELETE FROM account_sessions WHERE account_id = @accountId AND id <> @spared RETURNING id";

    public Task AddAsync(OpenSession session, DateTimeOffset forgetBefore, CancellationToken cancellationToken) => database.WriteAsync(
        async (database, cancel) =>
        {
            const string forget = "DELETE FROM account_sessions WHERE account_id = @AccountId AND seen_at < @before";
            await database.ExecuteAsync(forget, new { session.AccountId, before = forgetBefore.Millis() }, cancel).ConfigureAwait(false);
            var values = new { session.Id, session.AccountId, session.Device, BegunAt = session.BegunAt.Millis(), SeenAt = session.SeenAt.Millis() };
            return await database.ExecuteAsync(Add, values, cancel).ConfigureAwait(false);
        },
        cancellationToken);

    public async Task<OpenSession?> FindAsync(string id, CancellationToken cancellationToken) =>
        (await database.QueryAsync<Row>($"{Columns} WHERE id = @id", new { id }, cancellationToken).ConfigureAwait(false)).SingleOrDefault()?.ToSession();

    public async Task<IReadOnlyList<OpenSession>> ListAsync(string accountId, DateTimeOffset seenSince, CancellationToken cancellationToken)
    {
        const string sql = $"{Columns} WHERE account_id = @accountId AND seen_at >= @since ORDER BY seen_at DESC, id";
        var rows = await database.QueryAsync<Row>(sql, new { accountId, since = seenSince.Millis() }, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToSession())];
    }

    public Task<IReadOnlySet<string>> StillOpenAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => database.ReadAsync(
        async (session, cancel) =>
        {
            var found = new HashSet<string>(StringComparer.Ordinal);
            foreach (var id in ids)
            {
                if (await session.ValueAsync<string?>("SELECT id FROM account_sessions WHERE id = @id", new { id }, cancel).ConfigureAwait(false) is { } open) found.Add(open);
            }

            return (IReadOnlySet<string>)found;
        },
        cancellationToken);

    public Task SeenAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE account_sessions SET seen_at = @at WHERE id = @id", new { id, at = at.Millis() }, cancellationToken);

    public async Task<bool> EndAsync(string accountId, string id, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(End, new { accountId, id }, cancellationToken).ConfigureAwait(false) == 1;

    public Task<IReadOnlyList<string>> EndOthersAsync(string accountId, string? spared, CancellationToken cancellationToken) => database.WriteAsync(
        async (session, cancel) =>
        {
            var command = new CommandDefinition(EndOthers, new { accountId, spared = spared ?? "" }, cancellationToken: cancel);
            return (IReadOnlyList<string>)[.. await session.Connection.QueryAsync<string>(command).ConfigureAwait(false)];
        },
        cancellationToken);

    private sealed record Row
    {
        public required string Id { get; init; }
        public required string AccountId { get; init; }
        public required string Device { get; init; }
        public long BegunAt { get; init; }
        public long SeenAt { get; init; }

        public OpenSession ToSession() => new(Id, AccountId, Device, BegunAt.Instant(), SeenAt.Instant());
    }
}
