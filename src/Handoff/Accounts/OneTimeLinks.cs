using EmploisEnRegions.Handoff.Accounts.Passwords;
using EmploisEnRegions.Handoff.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Accounts;

/// <param name="Languages">"fr", "en" or both.</param>
public sealed record NewAccount(string Email, string DisplayName, string Organisation, Role Role, IReadOnlyList<string> Languages);

/// <summary>The two doors through which an account comes to life: the first administrator's link, and an invitation.</summary>
public sealed class OneTimeLinks(
    IAccountStore accounts, IPasswordHasher<Account> hasher, IAuditLog audit, IOptions<AccountOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan FirstLinkLife = TimeSpan.FromHours(24);

    /// <summary>A token for the first administrator; null when an administrator exists.</summary>
    public async Task<string?> IssueFirstAsync(CancellationToken cancellationToken)
    {
        if (await accounts.HasAdministratorAsync(cancellationToken).ConfigureAwait(false)) return null;
        return await IssueAsync(null, FirstLinkLife, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Creates the account without a password and gives the token with which its owner chooses one; null when the address is taken.</summary>
    public async Task<string?> InviteAsync(NewAccount person, string administratorId, CancellationToken cancellationToken)
    {
        var account = Make(person);
        if (!await accounts.AddAsync(account, cancellationToken).ConfigureAwait(false)) return null;
        return await InviteAgainAsync(account.Id, administratorId, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A new link for an account that lost its invitation or its password.</summary>
    public async Task<string> InviteAgainAsync(string accountId, string administratorId, CancellationToken cancellationToken)
    {
        var token = await IssueAsync(accountId, TimeSpan.FromDays(options.Value.InvitationDays), cancellationToken).ConfigureAwait(false);
        var entry = new AuditEntry(clock.GetUtcNow(), administratorId, AuditAction.Invited, Subject: accountId);
        await audit.AppendAsync(entry, cancellationToken).ConfigureAwait(false);
        return token;
    }

    /// <summary>Whether the token opens the first administrator's door now.</summary>
    public async Task<bool> OpensFirstAsync(string token, CancellationToken cancellationToken) =>
        await accounts.FindLinkAsync(Secrets.HashOf(token), clock.GetUtcNow(), cancellationToken).ConfigureAwait(false) is { AccountId: null }
        && !await accounts.HasAdministratorAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The account that the token lets choose a password, or null.</summary>
    public async Task<Account?> FindInvitedAsync(string token, CancellationToken cancellationToken)
    {
        var link = await accounts.FindLinkAsync(Secrets.HashOf(token), clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        if (link?.AccountId is not { } id) return null;
        return await accounts.FindAsync(id, cancellationToken).ConfigureAwait(false) is { Disabled: false } account ? account : null;
    }

    /// <returns>The administrator; null when the token no longer works.</returns>
    /// <exception cref="ArgumentException">The password breaks <see cref="PasswordRules"/>.</exception>
    public async Task<Account?> CreateFirstAsync(string token, NewAccount person, string password, CancellationToken cancellationToken)
    {
        var bare = Make(person with { Role = Role.Administrator });
        var account = bare with { PasswordHash = Hash(bare, password) };
        var now = clock.GetUtcNow();
        if (!await accounts.AddFirstAdministratorAsync(Secrets.HashOf(token), account, now, cancellationToken).ConfigureAwait(false)) return null;
        await audit.AppendAsync(new AuditEntry(now, account.Id, AuditAction.AdministratorCreated), cancellationToken).ConfigureAwait(false);
        return account;
    }

    /// <returns>The account, ready to sign in; null when the token no longer works.</returns>
    /// <exception cref="ArgumentException">The password breaks <see cref="PasswordRules"/>.</exception>
    public async Task<Account?> ChoosePasswordAsync(string token, string password, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var hash = Hash(null!, password);
        var account = await accounts.ChoosePasswordAsync(Secrets.HashOf(token), hash, Secrets.NewToken(), now, cancellationToken).ConfigureAwait(false);
        if (account is not null)
            await audit.AppendAsync(new AuditEntry(now, account.Id, AuditAction.InvitationAccepted), cancellationToken).ConfigureAwait(false);
        return account;
    }

    private string Hash(Account account, string password) => PasswordRules.Accepts(password)
        ? hasher.HashPassword(account, password)
        : throw new ArgumentException("The password breaks the password rules.", nameof(password));

    private async Task<string> IssueAsync(string? accountId, TimeSpan life, CancellationToken cancellationToken)
    {
        var token = Secrets.NewToken();
        var link = new OneTimeLink(Secrets.HashOf(token), accountId, clock.GetUtcNow() + life);
        await accounts.AddLinkAsync(link, cancellationToken).ConfigureAwait(false);
        return token;
    }

    private Account Make(NewAccount person) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"),
        Email = person.Email.Trim(),
        DisplayName = person.DisplayName.Trim(),
        Organisation = person.Organisation,
        Role = person.Role,
        Languages = person.Languages,
        Stamp = Secrets.NewToken(),
        CreatedAt = clock.GetUtcNow(),
    };
}
