using EmploisEnRegions.Handoff.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Accounts;

public enum SignInOutcome { SignedIn, WrongPassword, Locked }

/// <param name="Account">Given when signed in.</param>
public sealed record SignInAnswer(SignInOutcome Outcome, Account? Account = null);

/// <summary>Sign-in with an address and a password. An unknown, disabled or not yet activated account answers like a wrong password.</summary>
public sealed class SignIns
{
    private readonly IAccountStore _accounts;
    private readonly IPasswordHasher<Account> _hasher;
    private readonly IAuditLog _audit;
    private readonly AccountOptions _options;
    private readonly TimeProvider _clock;
    private readonly Lazy<string> _decoy;

    public SignIns(IAccountStore accounts, IPasswordHasher<Account> hasher, IAuditLog audit, IOptions<AccountOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_accounts, _hasher, _audit, _options, _clock) = (accounts, hasher, audit, options.Value, clock);
        _decoy = new Lazy<string>(() => hasher.HashPassword(null!, Secrets.NewToken()));
    }

    public async Task<SignInAnswer> TryAsync(string email, string password, CancellationToken cancellationToken)
    {
        var now = _clock.GetUtcNow();
        var account = await _accounts.FindByEmailAsync(email, cancellationToken).ConfigureAwait(false);
        if (account is not { Disabled: false, PasswordHash: { } hash })
        {
            // The same work as for a real account: the time taken must not tell which addresses exist.
            _hasher.VerifyHashedPassword(null!, _decoy.Value, password);
            await RecordAsync(now, AuditAction.SignInFailed, account?.Id, cancellationToken).ConfigureAwait(false);
            return new SignInAnswer(SignInOutcome.WrongPassword);
        }

        if (account.LockedUntil > now) return new SignInAnswer(SignInOutcome.Locked);
        if (_hasher.VerifyHashedPassword(account, hash, password) is PasswordVerificationResult.Failed)
            return await RefuseAsync(account, now, cancellationToken).ConfigureAwait(false);

        await _accounts.ForgetFailuresAsync(account.Id, cancellationToken).ConfigureAwait(false);
        await RecordAsync(now, AuditAction.SignedIn, account.Id, cancellationToken).ConfigureAwait(false);
        return new SignInAnswer(SignInOutcome.SignedIn, account);
    }

    private async Task<SignInAnswer> RefuseAsync(Account account, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var until = now.AddMinutes(_options.LockMinutes);
        var locked = await _accounts.CountFailureAsync(account.Id, _options.LockAfterFailures, until, cancellationToken).ConfigureAwait(false);
        await RecordAsync(now, locked ? AuditAction.LockedOut : AuditAction.SignInFailed, account.Id, cancellationToken).ConfigureAwait(false);
        return new SignInAnswer(locked ? SignInOutcome.Locked : SignInOutcome.WrongPassword);
    }

    private Task RecordAsync(DateTimeOffset now, AuditAction action, string? accountId, CancellationToken cancellationToken) =>
        _audit.AppendAsync(new AuditEntry(now, accountId, action), cancellationToken);
}
