using Microsoft.Extensions.Hosting;

namespace EmploisEnRegions.Handoff;

/// <summary>Looks at what the database keeps, again and again while the host runs. A round that fails is told, and the next one tries again: a database
/// that is away must not stop the host, nor must a time limit that somebody else's cancellation stands for.</summary>
internal abstract class Rounds(TimeSpan pace, TimeProvider clock) : BackgroundService
{
    protected TimeProvider Clock { get; } = clock;

    /// <summary>False: the settings do not ask for it.</summary>
    protected virtual bool InUse => true;

    internal abstract Task LookAsync(CancellationToken cancellationToken);

    protected abstract void Failed(Exception problem);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!InUse) return;
        using var timer = new PeriodicTimer(pace, Clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await LookAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(e);
            }
        }
    }
}
