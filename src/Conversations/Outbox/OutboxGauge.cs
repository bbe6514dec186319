using Microsoft.Extensions.Hosting;

namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>Counts what waits in the outbox, twice a minute, where somebody collects the counts.</summary>
internal sealed class OutboxGauge(IOutboxStore store, OutboxMetrics metrics, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            if (!metrics.WantsCounts) continue;
            try
            {
                metrics.Record(await store.CountAsync(stoppingToken).ConfigureAwait(false), time.GetUtcNow());
            }
            catch (Storage.StorageUnavailableException)
            {
                // A gap in the curve: the outage itself is told by those who need the database.
            }
        }
    }
}
