using EmploisEnRegions.Handoff.Audit;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Accounts.SecondFactor;

/// <summary>What the app must be given: a picture of the address, or the secret typed by hand.</summary>
public sealed record AppToAdd(string Secret, string Address);

/// <summary>The second factor: an authenticator app, and recovery codes for who has lost it.</summary>
public sealed class SecondFactors(
    ISecondFactorStore store, IAuditLog audit, IDataProtectionProvider protection, IOptions<AccountOptions> options, TimeProvider clock)
{
    private readonly IDataProtector _protector = protection.CreateProtector("Accounts.SecondFactor");

    /// <summary>The setting asks for it and the account has none.</summary>
    public bool MustAdd(Account account)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (account.HasSecondFactor) return false;
        return options.Value.SecondFactor switch
        {
            SecondFactorRule.Optional => false,
            SecondFactorRule.Leads => account.Role is Role.Lead or Role.Administrator,
            SecondFactorRule.Everyone => true,
        };
    }

    /// <summary>The secret of an app that is to be confirmed; the same until it is, so that a page loaded again shows the same picture.
    /// Null when an app is confirmed.</summary>
    public async Task<AppToAdd?> BeginAsync(Account account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var app = await store.FindAsync(account.Id, cancellationToken).ConfigureAwait(false);
        if (app is { ConfirmedAt: not null }) return null;
        if (app is null)
        {
            if (!await store.BeginAsync(account.Id, _protector.Protect(AuthenticatorCodes.NewSecret()), cancellationToken).ConfigureAwait(false)) return null;
            app = await store.FindAsync(account.Id, cancellationToken).ConfigureAwait(false);
        }

        return app is null ? null : ToAdd(app, account);
    }

    /// <summary>The app that was begun and is not confirmed.</summary>
    public async Task<AppToAdd?> FindBegunAsync(Account account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        return await store.FindAsync(account.Id, cancellationToken).ConfigureAwait(false) is { ConfirmedAt: null } app ? ToAdd(app, account) : null;
    }

    /// <returns>The recovery codes, shown once; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(Account account, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await store.FindAsync(account.Id, cancellationToken).ConfigureAwait(false) is not { ConfirmedAt: null } app) return null;
        if (StepOf(app, code) is not { } step) return null;
        var codes = RecoveryCodes.New();
        if (!await store.ConfirmAsync(app, step, Hashes(codes), clock.GetUtcNow(), cancellationToken).ConfigureAwait(false)) return null;
        await RecordAsync(account.Id, AuditAction.FactorAdded, null, cancellationToken).ConfigureAwait(false);
        return codes;
    }

    /// <summary>A code of the app or a recovery code; either is used up by it.</summary>
    public async Task<bool> AcceptsAsync(Account account, string code, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        if (await store.FindAsync(account.Id, cancellationToken).ConfigureAwait(false) is not { ConfirmedAt: not null } app) return false;
        if (StepOf(app, code) is { } step) return await store.UseStepAsync(account.Id, step, cancellationToken).ConfigureAwait(false);
        if (RecoveryCodes.HashOf(code) is not { } hash || !await store.UseRecoveryCodeAsync(account.Id, hash, cancellationToken).ConfigureAwait(false)) return false;
        await RecordAsync(account.Id, AuditAction.RecoveryCodeUsed, null, cancellationToken).ConfigureAwait(false);
        return true;
    }

    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Account account, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var codes = RecoveryCodes.New();
        await store.ReplaceRecoveryCodesAsync(account.Id, Hashes(codes), cancellationToken).ConfigureAwait(false);
        await RecordAsync(account.Id, AuditAction.RecoveryCodesRenewed, null, cancellationToken).ConfigureAwait(false);
        return codes;
    }

    public Task<int> CountRecoveryCodesAsync(Account account, CancellationToken cancellationToken) => store.CountRecoveryCodesAsync(account.Id, cancellationToken);

    /// <param name="byId">The owner, or an administrator for who has lost both telephone and recovery codes.</param>
    public async Task RemoveAsync(string accountId, string byId, CancellationToken cancellationToken)
    {
        if (await store.RemoveAsync(accountId, cancellationToken).ConfigureAwait(false))
            await RecordAsync(byId, AuditAction.FactorRemoved, accountId == byId ? null : accountId, cancellationToken).ConfigureAwait(false);
    }

    private static List<string> Hashes(IReadOnlyList<string> codes) => [.. codes.Select(code => RecoveryCodes.HashOf(code)!)];

    private AppToAdd ToAdd(AuthenticatorApp app, Account account)
    {
        var secret = _protector.Unprotect(app.Secret);
        return new AppToAdd(secret, AuthenticatorCodes.Address(secret, options.Value.AppName, account.Email));
    }

    private long? StepOf(AuthenticatorApp app, string code)
    {
        var digits = new string([.. code.Where(c => !char.IsWhiteSpace(c))]);
        if (digits.Length != AuthenticatorCodes.Digits || !digits.All(char.IsAsciiDigit)) return null;
        return AuthenticatorCodes.StepOf(digits, _protector.Unprotect(app.Secret), clock.GetUtcNow());
    }

    private Task RecordAsync(string byId, AuditAction action, string? subject, CancellationToken cancellationToken) =>
        audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), byId, action, Subject: subject), cancellationToken);
}
