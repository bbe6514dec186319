using System.Collections.Concurrent;
using EmploisEnRegions.Handoff.Accounts.Sessions;
using EmploisEnRegions.Handoff.Presence;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.CounsellorConsole.Live;

/// <summary>The consoles that are open on this node: as long as one is, its counsellor is seen; with its session it is cut off.</summary>
internal sealed partial class OpenConsoles(IPresenceStore presence, SessionKeeper sessions, TimeProvider clock, ILogger<OpenConsoles> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, OpenConsole> _open = new(StringComparer.Ordinal);

    public Task OpenedAsync(string accountId, string sessionId, HubCallerContext connection)
    {
        _open[connection.ConnectionId] = new OpenConsole(accountId, sessionId, connection);
        return presence.SeenAsync(accountId, clock.GetUtcNow(), connection.ConnectionAborted);
    }

    public void Gone(string connectionId) => _open.TryRemove(connectionId, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        sessions.Ended += CutOff;
        stoppingToken.Register(() => sessions.Ended -= CutOff);
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await CutOffEndedElsewhereAsync(stoppingToken);
                foreach (var accountId in _open.Values.Select(console => console.AccountId).Distinct().ToList())
                    await presence.SeenAsync(accountId, clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotSeen(log, e);
            }
        }
    }

    /// <summary>Sessions that another node ended.</summary>
    private async Task CutOffEndedElsewhereAsync(CancellationToken cancellationToken)
    {
        var ids = _open.Values.Select(console => console.SessionId).Distinct().ToList();
        var stillOpen = await sessions.StillOpenAsync(ids, cancellationToken);
        CutOff([.. ids.Where(id => !stillOpen.Contains(id))]);
    }

    private void CutOff(IReadOnlyCollection<string> sessionIds)
    {
        foreach (var (connectionId, console) in _open.Where(open => sessionIds.Contains(open.Value.SessionId)).ToList())
        {
            Gone(connectionId);
            console.Connection.Abort();
        }
    }

    private sealed record OpenConsole(string AccountId, string SessionId, HubCallerContext Connection);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Counsellors' presence could not be recorded; trying again.")]
    private static partial void NotSeen(ILogger logger, Exception exception);
}
