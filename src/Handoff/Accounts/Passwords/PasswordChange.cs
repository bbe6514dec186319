using EmploisEnRegions.Handoff.Accounts.Sessions;
using EmploisEnRegions.Handoff.Audit;
using Microsoft.AspNetCore.Identity;

namespace EmploisEnRegions.Handoff.Accounts.Passwords;

/// <summary>The owner of an account chooses another password: every other sign-in ends with the old one.</summary>
public sealed class PasswordChange(IAccountStore accounts, IPasswordHasher<Account> hasher, SessionKeeper sessions, IAuditLog audit, TimeProvider clock)
{
    /// <param name="sessionId">The session that goes on.</param>
    /// <returns>The account with its new stamp; null when it was disabled meanwhile.</returns>
    /// <exception cref="ArgumentException">The password breaks <see cref="PasswordRules"/>.</exception>
    public async Task<Account?> ChangeAsync(Account account, string password, string sessionId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (!PasswordRules.Accepts(password)) throw new ArgumentException("The password breaks the password rules.", nameof(password));
        var (hash, stamp) = (hasher.HashPassword(account, password), Secrets.NewToken());
        if (!await accounts.SetPasswordAsync(account.Id, hash, stamp, cancellationToken).ConfigureAwait(false)) return null;
        await sessions.EndAllAsync(account.Id, sessionId, cancellationToken).ConfigureAwait(false);
        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), account.Id, AuditAction.PasswordChanged), cancellationToken).ConfigureAwait(false);
        return account with { PasswordHash = hash, Stamp = stamp };
    }
}
