using EmploisEnRegions.Handoff.Accounts.SecondFactor;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff.Accounts;

internal sealed class SecondFactorStore(IDatabase database) : ISecondFactorStore
{
    private const string Begin = """
        INSERT INTO account_factors (account_id, secret) VALUES (@accountId, @secret)
        ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret WHERE account_factors.confirmed_at IS NULL
        """;

    private const string Confirm = """
        UPDATE account_factors SET confirmed_at = @At, last_step = @step WHERE account_id = @AccountId AND secret = @Secret AND confirmed_at IS NULL
        """;

    private const string UseStep = "UPDATE account_factors SET last_step = @step WHERE account_id = @accountId AND last_step < @step";
    private const string Find = "SELECT secret, confirmed_at ConfirmedAt, last_step LastStep FROM account_factors WHERE account_id = @accountId";
    private const string UseCode = "DELETE FROM account_recovery_codes WHERE account_id = @accountId AND hash = @hash";
    private const string AddCode = "INSERT INTO account_recovery_codes (account_id, hash) VALUES (@accountId, @hash)";
    private const string ForgetCodes = "DELETE FROM account_recovery_codes WHERE account_id = @accountId";

    public async Task<AuthenticatorApp?> FindAsync(string accountId, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(Find, new { accountId }, cancellationToken).ConfigureAwait(false);
        return rows.SingleOrDefault() is { } row ? new AuthenticatorApp(accountId, row.Secret, row.ConfirmedAt.Instant(), row.LastStep) : null;
    }

    public async Task<bool> BeginAsync(string accountId, string secret, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(Begin, new { accountId, secret }, cancellationToken).ConfigureAwait(false) == 1;

    public Task<bool> ConfirmAsync(
        AuthenticatorApp app, long step, IReadOnlyList<string> recoveryHashes, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, cancel) =>
            {
                var values = new { app.AccountId, app.Secret, step, At = now.Millis() };
                if (await session.ExecuteAsync(Confirm, values, cancel).ConfigureAwait(false) != 1) return false;
                return await ReplaceAsync(session, app.AccountId, recoveryHashes, cancel).ConfigureAwait(false);
            },
            keep: confirmed => confirmed,
            cancellationToken);

    public async Task<bool> UseStepAsync(string accountId, long step, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(UseStep, new { accountId, step }, cancellationToken).ConfigureAwait(false) == 1;

    public async Task<bool> UseRecoveryCodeAsync(string accountId, string hash, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(UseCode, new { accountId, hash }, cancellationToken).ConfigureAwait(false) == 1;

    public Task ReplaceRecoveryCodesAsync(string accountId, IReadOnlyList<string> hashes, CancellationToken cancellationToken) =>
        database.WriteAsync((session, cancel) => ReplaceAsync(session, accountId, hashes, cancel), cancellationToken);

    public Task<int> CountRecoveryCodesAsync(string accountId, CancellationToken cancellationToken) =>
        database.ReadValueAsync<int>("SELECT count(*) FROM account_recovery_codes WHERE account_id = @accountId", new { accountId }, cancellationToken);

    public Task<bool> RemoveAsync(string accountId, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, cancel) =>
            {
                await session.ExecuteAsync(ForgetCodes, new { accountId }, cancel).ConfigureAwait(false);
                return await session.ExecuteAsync("DELETE FROM account_factors WHERE account_id = @accountId", new { accountId }, cancel).ConfigureAwait(false) == 1;
            },
            cancellationToken);

    private static async Task<bool> ReplaceAsync(ISession session, string accountId, IReadOnlyList<string> hashes, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync(ForgetCodes, new { accountId }, cancellationToken).ConfigureAwait(false);
        foreach (var hash in hashes) await session.ExecuteAsync(AddCode, new { accountId, hash }, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private sealed record Row
    {
        public required string Secret { get; init; }
        public long? ConfirmedAt { get; init; }
        public long LastStep { get; init; }
    }
}
