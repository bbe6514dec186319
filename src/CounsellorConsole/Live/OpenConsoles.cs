using System.Collections.Concurrent;
using EmploisEnRegions.Handoff.Presence;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.CounsellorConsole.Live;

/// <summary>The consoles that are open on this node: as long as one is, its counsellor is seen.</summary>
internal sealed partial class OpenConsoles(IPresenceStore presence, TimeProvider clock, ILogger<OpenConsoles> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);
    private readonly ConcurrentDictionary<string, string> _accounts = new(StringComparer.Ordinal);

    public Task OpenedAsync(string accountId, string connectionId, CancellationToken cancellationToken)
    {
        _accounts[connectionId] = accountId;
        return presence.SeenAsync(accountId, clock.GetUtcNow(), cancellationToken);
    }

    public void Gone(string connectionId) => _accounts.TryRemove(connectionId, out _);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var accountId in _accounts.Values.Distinct().ToList())
                    await presence.SeenAsync(accountId, clock.GetUtcNow(), stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotSeen(log, e);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Counsellors' presence could not be recorded; trying again.")]
    private static partial void NotSeen(ILogger logger, Exception exception);
}
