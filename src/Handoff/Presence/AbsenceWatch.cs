using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Presence;

/// <summary>Nobody stays with a counsellor who is gone: their conversations return to the queue and the persons are told.</summary>
internal sealed partial class AbsenceWatch(
    IPresenceStore presence, ITurns turns, IOptions<DeskOptions> options, TimeProvider clock, ILogger<AbsenceWatch> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await ReleaseAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // The next round tries again; a database that is away must not stop the host.
                FailedToRelease(log, e);
            }
        }
    }

    internal async Task ReleaseAsync(CancellationToken cancellationToken)
    {
        var seenSince = clock.GetUtcNow().AddSeconds(-options.Value.ReleaseAfterSeconds);
        foreach (var gone in await presence.FindAbandonedAsync(seenSince, cancellationToken).ConfigureAwait(false))
        {
            // Every node that sees the same absence makes the same id: done once.
            var operation = new Release($"release-{gone.By.Id}-{gone.Version}", gone.By);
            await turns.OperateAsync(gone.Key, operation, cancellationToken).ConfigureAwait(false);
            Released(log, gone.By.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "A conversation of counsellor {CounsellorId}, who is away, went back to the queue.")]
    private static partial void Released(ILogger logger, string counsellorId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The conversations of absent counsellors could not be released; trying again.")]
    private static partial void FailedToRelease(ILogger logger, Exception exception);
}
