namespace EmploisEnRegions.Handoff.Accounts.SecondFactor;

/// <summary>The authenticator app of an account.</summary>
/// <param name="Secret">Encrypted with the key ring.</param>
/// <param name="ConfirmedAt">Null until a first code showed that the app has the secret.</param>
/// <param name="LastStep">Time step of the last code that was used: that one and those before it are used up.</param>
public sealed record AuthenticatorApp(string AccountId, string Secret, DateTimeOffset? ConfirmedAt, long LastStep);

public interface ISecondFactorStore
{
    Task<AuthenticatorApp?> FindAsync(string accountId, CancellationToken cancellationToken);

    /// <summary>Replaces an app that was not confirmed. False when a confirmed one is there.</summary>
    Task<bool> BeginAsync(string accountId, string secret, CancellationToken cancellationToken);

    /// <summary>Confirms that very secret and keeps the recovery codes, both or neither. False when it is confirmed already or another one took its place.</summary>
    Task<bool> ConfirmAsync(AuthenticatorApp app, long step, IReadOnlyList<string> recoveryHashes, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>False when that step or a later one was used: of two who bring the same code at once, one comes in.</summary>
    Task<bool> UseStepAsync(string accountId, long step, CancellationToken cancellationToken);

    /// <summary>False when there is no such code, or it was used.</summary>
    Task<bool> UseRecoveryCodeAsync(string accountId, string hash, CancellationToken cancellationToken);

    /// <summary>The codes of before no longer work.</summary>
    Task ReplaceRecoveryCodesAsync(string accountId, IReadOnlyList<string> hashes, CancellationToken cancellationToken);

    Task<int> CountRecoveryCodesAsync(string accountId, CancellationToken cancellationToken);

    /// <summary>With its recovery codes. False when there was none.</summary>
    Task<bool> RemoveAsync(string accountId, CancellationToken cancellationToken);
}
