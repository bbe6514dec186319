using EmploisEnRegions.Handoff.Audit;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Accounts.Sessions;

/// <summary>Sign-ins that go on: each request asks here whether its own still does.</summary>
public sealed class SessionKeeper(ISessionStore store, IAuditLog audit, IOptions<AccountOptions> options, TimeProvider clock)
{
    private const int LongestDevice = 60;

    /// <summary>Not written at every request.</summary>
    private static readonly TimeSpan SeenPace = TimeSpan.FromMinutes(5);

    /// <summary>Ids of sessions that were ended on this node.</summary>
    public event Action<IReadOnlyCollection<string>>? Ended;

    private DateTimeOffset Oldest => clock.GetUtcNow().AddHours(-options.Value.SignInHours) - SeenPace;

    public async Task<string> BeginAsync(Account account, string device, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(account);
        var now = clock.GetUtcNow();
        var shown = device.Length > LongestDevice ? device[..LongestDevice] : device;
        var session = new OpenSession(Secrets.NewToken(), account.Id, shown, now, now);
        await store.AddAsync(session, Oldest, cancellationToken).ConfigureAwait(false);
        return session.Id;
    }

    public async Task<bool> GoesOnAsync(string id, string accountId, CancellationToken cancellationToken)
    {
        var session = await store.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (session is null || session.AccountId != accountId || session.SeenAt < Oldest) return false;
        var now = clock.GetUtcNow();
        if (now - session.SeenAt >= SeenPace) await store.SeenAsync(id, now, cancellationToken).ConfigureAwait(false);
        return true;
    }

    public Task<IReadOnlyList<OpenSession>> ListAsync(string accountId, CancellationToken cancellationToken) => store.ListAsync(accountId, Oldest, cancellationToken);

    /// <summary>Of the given ones, those that still go on.</summary>
    public Task<IReadOnlySet<string>> StillOpenAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken) => store.StillOpenAsync(ids, cancellationToken);

    /// <summary>One signs oneself out.</summary>
    public async Task LeaveAsync(string accountId, string id, CancellationToken cancellationToken)
    {
        if (await store.EndAsync(accountId, id, cancellationToken).ConfigureAwait(false)) Ended?.Invoke([id]);
    }

    public async Task EndAsync(string accountId, string id, CancellationToken cancellationToken)
    {
        if (!await store.EndAsync(accountId, id, cancellationToken).ConfigureAwait(false)) return;
        Ended?.Invoke([id]);
        await RecordAsync(accountId, AuditAction.SessionEnded, cancellationToken).ConfigureAwait(false);
    }

    public async Task EndOthersAsync(string accountId, string spared, CancellationToken cancellationToken)
    {
        await EndAllAsync(accountId, spared, cancellationToken).ConfigureAwait(false);
        await RecordAsync(accountId, AuditAction.OtherSessionsEnded, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Because the account was disabled or its password changed, which the log says already.</summary>
    public async Task EndAllAsync(string accountId, string? spared, CancellationToken cancellationToken)
    {
        // Apart from the call of the event, which is not made where nobody listens.
        var ended = await store.EndOthersAsync(accountId, spared, cancellationToken).ConfigureAwait(false);
        Ended?.Invoke(ended);
    }

    private Task RecordAsync(string accountId, AuditAction action, CancellationToken cancellationToken) =>
        audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), accountId, action), cancellationToken);
}
