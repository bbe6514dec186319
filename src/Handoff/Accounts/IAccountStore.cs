namespace EmploisEnRegions.Handoff.Accounts;

public interface IAccountStore
{
    Task<Account?> FindAsync(string id, CancellationToken cancellationToken);
    Task<Account?> FindByEmailAsync(string email, CancellationToken cancellationToken);

    /// <summary>By display name.</summary>
    Task<IReadOnlyList<Account>> ListAsync(CancellationToken cancellationToken);

    Task<bool> HasAdministratorAsync(CancellationToken cancellationToken);

    /// <summary>False when the address is taken.</summary>
    Task<bool> AddAsync(Account account, CancellationToken cancellationToken);

    /// <summary>Creates the first administrator and uses the link up, both or neither. False when the link is used or past its time,
    /// or an administrator exists.</summary>
    Task<bool> AddFirstAdministratorAsync(string tokenHash, Account account, DateTimeOffset now, CancellationToken cancellationToken);

    Task AddLinkAsync(OneTimeLink link, CancellationToken cancellationToken);

    /// <summary>Null when there is none, or it is used or past its time.</summary>
    Task<OneTimeLink?> FindLinkAsync(string tokenHash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Sets the password of the link's account and uses the link up, both or neither; unlocks the account. Null when the link no
    /// longer works or the account is disabled.</summary>
    Task<Account?> ChoosePasswordAsync(string tokenHash, string passwordHash, string stamp, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>False when the account is disabled. Does not unlock it.</summary>
    Task<bool> SetPasswordAsync(string id, string passwordHash, string stamp, CancellationToken cancellationToken);

    /// <summary>Counts one wrong password or code; the one that reaches <paramref name="lockAfter"/> locks until the given instant. Returns whether it is locked.</summary>
    Task<bool> CountFailureAsync(string id, int lockAfter, DateTimeOffset lockUntil, CancellationToken cancellationToken);

    Task ForgetFailuresAsync(string id, CancellationToken cancellationToken);

    /// <summary>False when it is the last administrator able to sign in, who must stay.</summary>
    Task<bool> SetDisabledAsync(string id, bool disabled, string stamp, CancellationToken cancellationToken);

    Task SetConsoleLanguageAsync(string id, string language, CancellationToken cancellationToken);
}
