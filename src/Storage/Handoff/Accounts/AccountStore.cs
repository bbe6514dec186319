using Dapper;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff.Accounts;

internal sealed class AccountStore(IDatabase database) : IAccountStore
{
    // What looks at other administrators and then changes one: two at once would each still see the other.
    private const string TheLastAdministrator = "administrators";

    private const string Columns = """
        SELECT id, email, display_name DisplayName, organisation, role, languages, console_language ConsoleLanguage, password_hash PasswordHash,
          stamp, disabled, EXISTS (SELECT 1 FROM account_factors f WHERE f.account_id = accounts.id AND f.confirmed_at IS NOT NULL) HasSecondFactor, failed_sign_ins FailedSignIns, locked_until LockedUntil, created_at CreatedAt
        FROM accounts
        """;

    private const string Insert = """
        INSERT INTO accounts (id, email, email_key, display_name, organisation, role, languages, console_language, password_hash, stamp, created_at)
        VALUES (@Id, @Email, @EmailKey, @DisplayName, @Organisation, @Role, @Languages, @ConsoleLanguage, @PasswordHash, @Stamp, @CreatedAt)
        ON CONFLICT (email_key) DO NOTHING
        """;

    private const string UseLink = """
        UPDATE account_links SET used_at = @Now
        WHERE token_hash = @TokenHash AND used_at IS NULL AND expires_at > @Now AND (account_id IS NULL) = @First
        RETURNING coalesce(account_id, '')
        """;

    private const string Count = """
        UPDATE accounts SET
          locked_until = CASE WHEN failed_sign_ins + 1 >= @LockAfter THEN @LockUntil ELSE locked_until END,
          failed_sign_ins = CASE WHEN failed_sign_ins + 1 >= @LockAfter THEN 0 ELSE failed_sign_ins + 1 END
        WHERE id = @Id RETURNING failed_sign_ins = 0
        """;

    private const string Disable = """
        UPDATE accounts SET disabled = @Disabled, stamp = @Stamp
        WHERE id = @Id AND (NOT @Disabled OR role <> 'Administrator' OR EXISTS (
          SELECT 1 FROM accounts a WHERE a.role = 'Administrator' AND a.disabled = FALSE AND a.password_hash IS NOT NULL AND a.id <> @Id))
        """;

    private const string ChoosePassword = """
        UPDATE accounts SET password_hash = @passwordHash, stamp = @stamp, failed_sign_ins = 0, locked_until = NULL
        WHERE id = @id AND disabled = FALSE
        """;

    private const string Administrators = "SELECT EXISTS (SELECT 1 FROM accounts WHERE role = 'Administrator')";

    public async Task<Account?> FindAsync(string id, CancellationToken cancellationToken) =>
        await FindAsync($"{Columns} WHERE id = @value", id, cancellationToken).ConfigureAwait(false);

    public async Task<Account?> FindByEmailAsync(string email, CancellationToken cancellationToken) =>
        await FindAsync($"{Columns} WHERE email_key = @value", KeyOf(email), cancellationToken).ConfigureAwait(false);

    public async Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>($"{Columns} ORDER BY display_name, id", null, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToAccount())];
    }

    public Task<bool> HasAdministratorAsync(CancellationToken cancellationToken) =>
        database.ReadValueAsync<bool>(Administrators, null, cancellationToken);

    public async Task<bool> AddAsync(Account account, CancellationToken cancellationToken) =>
        await database.ExecuteAsync(Insert, ValuesOf(account), cancellationToken).ConfigureAwait(false) == 1;

    public Task<bool> AddFirstAdministratorAsync(string tokenHash, Account account, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, cancel) =>
            {
                await session.TakeTurnsAsync(TheLastAdministrator, cancel).ConfigureAwait(false);
                var link = new { TokenHash = tokenHash, Now = now.Millis(), First = true };
                return await session.ValueAsync<string?>(UseLink, link, cancel).ConfigureAwait(false) is not null
                    && !await session.ValueAsync<bool>(Administrators, null, cancel).ConfigureAwait(false)
                    && await session.ExecuteAsync(Insert, ValuesOf(account), cancel).ConfigureAwait(false) == 1;
            },
            keep: created => created,
            cancellationToken);

    public Task AddLinkAsync(OneTimeLink link, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO account_links (token_hash, account_id, expires_at) VALUES (@TokenHash, @AccountId, @ExpiresAt)",
        new { link.TokenHash, link.AccountId, ExpiresAt = link.ExpiresAt.Millis() },
        cancellationToken);

    public async Task<OneTimeLink?> FindLinkAsync(string tokenHash, DateTimeOffset now, CancellationToken cancellationToken)
    {
        const string sql = """
            SELECT account_id AccountId, expires_at ExpiresAt FROM account_links
            WHERE token_hash = @tokenHash AND used_at IS NULL AND expires_at > @now
            """;
        var rows = await database.QueryAsync<LinkRow>(sql, new { tokenHash, now = now.Millis() }, cancellationToken).ConfigureAwait(false);
        return rows.SingleOrDefault() is { } row ? new OneTimeLink(tokenHash, row.AccountId, row.ExpiresAt.Instant()) : null;
    }

    public Task<Account?> ChoosePasswordAsync(
        string tokenHash, string passwordHash, string stamp, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, cancel) =>
            {
                var link = new { TokenHash = tokenHash, Now = now.Millis(), First = false };
                var id = await session.ValueAsync<string?>(UseLink, link, cancel).ConfigureAwait(false);
                var values = new { passwordHash, stamp, id };
                if (id is null || await session.ExecuteAsync(ChoosePassword, values, cancel).ConfigureAwait(false) != 1) return null;
                return (await session.Connection.QuerySingleAsync<Row>($"{Columns} WHERE id = @id", new { id }).ConfigureAwait(false)).ToAccount();
            },
            keep: account => account is not null,
            cancellationToken);

    public async Task<bool> SetPasswordAsync(string id, string passwordHash, string stamp, CancellationToken cancellationToken)
    {
        const string sql = "UPDATE accounts SET password_hash = @passwordHash, stamp = @stamp WHERE id = @id AND disabled = FALSE";
        return await database.ExecuteAsync(sql, new { id, passwordHash, stamp }, cancellationToken).ConfigureAwait(false) == 1;
    }

    public Task<bool> CountFailureAsync(string id, int lockAfter, DateTimeOffset lockUntil, CancellationToken cancellationToken)
    {
        var values = new { Id = id, LockAfter = lockAfter, LockUntil = lockUntil.Millis() };
        return database.WriteAsync((session, cancel) => session.ValueAsync<bool>(Count, values, cancel), cancellationToken);
    }

    public Task ForgetFailuresAsync(string id, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE accounts SET failed_sign_ins = 0, locked_until = NULL WHERE id = @id", new { id }, cancellationToken);

    public Task<bool> SetDisabledAsync(string id, bool disabled, string stamp, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async (session, cancel) =>
            {
                await session.TakeTurnsAsync(TheLastAdministrator, cancel).ConfigureAwait(false);
                var values = new { Id = id, Disabled = disabled, Stamp = stamp };
                return await session.ExecuteAsync(Disable, values, cancel).ConfigureAwait(false) == 1;
            },
            cancellationToken);

    public Task SetConsoleLanguageAsync(string id, string language, CancellationToken cancellationToken) =>
        database.ExecuteAsync("UPDATE accounts SET console_language = @language WHERE id = @id", new { id, language }, cancellationToken);

    private async Task<Account?> FindAsync(string sql, string value, CancellationToken cancellationToken) =>
        (await database.QueryAsync<Row>(sql, new { value }, cancellationToken).ConfigureAwait(false)).SingleOrDefault()?.ToAccount();

    // SQLite folds ASCII only: the key is folded here.
    private static string KeyOf(string email) => email.Trim().ToUpperInvariant();

    private static object ValuesOf(Account account) => new
    {
        account.Id,
        account.Email,
        EmailKey = KeyOf(account.Email),
        account.DisplayName,
        account.Organisation,
        Role = account.Role.ToString(),
        Languages = string.Join(' ', account.Languages),
        account.ConsoleLanguage,
        account.PasswordHash,
        account.Stamp,
        CreatedAt = account.CreatedAt.Millis(),
    };

    private sealed record LinkRow
    {
        public string? AccountId { get; init; }
        public long ExpiresAt { get; init; }
    }

    private sealed record Row
    {
        public required string Id { get; init; }
        public required string Email { get; init; }
        public required string DisplayName { get; init; }
        public required string Organisation { get; init; }
        public required string Role { get; init; }
        public required string Languages { get; init; }
        public required string ConsoleLanguage { get; init; }
        public string? PasswordHash { get; init; }
        public required string Stamp { get; init; }
        public bool Disabled { get; init; }
        public bool HasSecondFactor { get; init; }
        public int FailedSignIns { get; init; }
        public long? LockedUntil { get; init; }
        public long CreatedAt { get; init; }

        public Account ToAccount() => new()
        {
            Id = Id,
            Email = Email,
            DisplayName = DisplayName,
            Organisation = Organisation,
            Role = Enum.Parse<Role>(Role),
            Languages = Languages.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            ConsoleLanguage = ConsoleLanguage,
            PasswordHash = PasswordHash,
            Stamp = Stamp,
            Disabled = Disabled,
            HasSecondFactor = HasSecondFactor,
            FailedSignIns = FailedSignIns,
            LockedUntil = LockedUntil.Instant(),
            CreatedAt = CreatedAt.Instant(),
        };
    }
}
