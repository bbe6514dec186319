using EmploisEnRegions.Handoff.Accounts.SecondFactor;
using EmploisEnRegions.Handoff.Audit;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Accounts;

public enum SignInOutcome
{
    SignedIn,
    WrongPassword,
    Locked,

    /// <summary>The password was right; a code of the second factor is still owed.</summary>
    CodeNeeded,
}

/// <param name="Account">Given when signed in or a code is needed.</param>
public sealed record SignInAnswer(SignInOutcome Outcome, Account? Account = null);

/// <summary>Sign-in with an address and a password, and a code where the account has a second factor. An unknown, disabled or not yet activated account answers like a wrong password.</summary>
public sealed class SignIns
{
    private readonly IAccountStore _accounts;
    private readonly IPasswordHasher<Account> _hasher;
    private readonly SecondFactors _factors;
    private readonly IAuditLog _audit;
    private readonly AccountOptions _options;
    private readonly TimeProvider _clock;
    private readonly Lazy<string> _decoy;

    public SignIns(
        IAccountStore accounts, IPasswordHasher<Account> hasher, SecondFactors factors, IAuditLog audit, IOptions<AccountOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_accounts, _hasher, _factors, _audit, _options, _clock) = (accounts, hasher, factors, audit, options.Value, clock);
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

        if (await VerifyAsync(account, hash, password, now, cancellationToken).ConfigureAwait(false) is { } refusal) return refusal;
        // Wrong codes stay counted: who has the password must not begin anew with each try of it.
        return account.HasSecondFactor
            ? new SignInAnswer(SignInOutcome.CodeNeeded, account)
            : await LetInAsync(account, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The second half, for who has shown the password: a code of the app or a recovery code.</summary>
    public async Task<SignInAnswer> TryCodeAsync(Account account, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var now = _clock.GetUtcNow();
        if (account.LockedUntil > now) return new SignInAnswer(SignInOutcome.Locked);
        return await _factors.AcceptsAsync(account, code, cancellationToken).ConfigureAwait(false)
            ? await LetInAsync(account, now, cancellationToken).ConfigureAwait(false)
            : await RefuseAsync(account, now, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Who is signed in shows the password again before something that counts. Null when it is right.</summary>
    public Task<SignInAnswer?> ConfirmAsync(Account account, string password, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return VerifyAsync(account, account.PasswordHash ?? _decoy.Value, password, _clock.GetUtcNow(), cancellationToken);
    }

    private async Task<SignInAnswer?> VerifyAsync(Account account, string hash, string password, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (account.LockedUntil > now) return new SignInAnswer(SignInOutcome.Locked);
        return _hasher.VerifyHashedPassword(account, hash, password) is PasswordVerificationResult.Failed
            ? await RefuseAsync(account, now, cancellationToken).ConfigureAwait(false)
            : null;
    }

    private async Task<SignInAnswer> LetInAsync(Account account, DateTimeOffset now, CancellationToken cancellationToken)
    {
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
