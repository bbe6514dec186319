using EmploisEnRegions.Handoff.Presence;
using Microsoft.Extensions.Hosting;

namespace EmploisEnRegions.Demonstration;

/// <summary>The invented people stay at their consoles, though none is open: else their conversations would go back to the queue before anybody has
/// looked at them. They are not available: nobody who tries the widget is told to wait for them.</summary>
internal sealed class DemonstrationPresence(DemonstrationPeople people, IPresenceStore presence, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(45);

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await SeeAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pace, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken)) await SeeAsync(stoppingToken);
    }

    private async Task SeeAsync(CancellationToken cancellationToken)
    {
        foreach (var name in people.Names) await presence.SeenAsync(people[name].Id, clock.GetUtcNow(), cancellationToken);
    }
}
