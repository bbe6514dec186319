namespace EmploisEnRegions.Handoff.Accounts.Sessions;

/// <summary>A sign-in that goes on, in one browser.</summary>
/// <param name="Device">Browser and system, in proper names; empty when unknown.</param>
public sealed record OpenSession(string Id, string AccountId, string Device, DateTimeOffset BegunAt, DateTimeOffset SeenAt);

public interface ISessionStore
{
    /// <summary>Also forgets those of the account that were not seen since <paramref name="forgetBefore"/>.</summary>
    Task AddAsync(OpenSession session, DateTimeOffset forgetBefore, CancellationToken cancellationToken);

    /// <summary>Null when it was ended.</summary>
    Task<OpenSession?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The last seen first.</summary>
    Task<IReadOnlyList<OpenSession>> ListAsync(string accountId, DateTimeOffset seenSince, CancellationToken cancellationToken);

    /// <summary>Those of the given that still go on.</summary>
    Task<IReadOnlySet<string>> StillOpenAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken);

    Task SeenAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Ends the one of that account. False when there is none such.</summary>
    Task<bool> EndAsync(string accountId, string id, CancellationToken cancellationToken);

    /// <summary>Ends all of the account but one; null spares none. Returns those that were ended.</summary>
    Task<IReadOnlyList<string>> EndOthersAsync(string accountId, string? spared, CancellationToken cancellationToken);
}
