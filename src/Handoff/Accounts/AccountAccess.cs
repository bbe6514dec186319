using EmploisEnRegions.Handoff.Accounts.Sessions;
using EmploisEnRegions.Handoff.Audit;

namespace EmploisEnRegions.Handoff.Accounts;

/// <summary>What an administrator may do to accounts that exist.</summary>
public sealed class AccountAccess(IAccountStore accounts, SessionKeeper sessions, IAuditLog audit, TimeProvider clock)
{
    public Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken) => accounts.ListAsync(cancellationToken);

    /// <summary>Ends or restores the right to sign in; open sign-ins end at their next request. False when it is the last administrator.</summary>
    public async Task<bool> SetDisabledAsync(string accountId, bool disabled, string administratorId, CancellationToken cancellationToken)
    {
        if (!await accounts.SetDisabledAsync(accountId, disabled, Secrets.NewToken(), cancellationToken).ConfigureAwait(false)) return false;
        if (disabled) await sessions.EndAllAsync(accountId, spared: null, cancellationToken).ConfigureAwait(false);
        var action = disabled ? AuditAction.AccountDisabled : AuditAction.AccountEnabled;
        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), administratorId, action, Subject: accountId), cancellationToken).ConfigureAwait(false);
        return true;
    }
}
