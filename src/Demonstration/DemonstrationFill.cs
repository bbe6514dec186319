using EmploisEnRegions.Handoff.Hours;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Demonstration;

/// <summary>Holds the conversations once, before anything else starts, and prints the accounts. What was interrupted is finished at the next start.</summary>
internal sealed class DemonstrationFill(
    DemonstrationPeople people, ConversationPlayer player, DemonstrationReplies replies, DemonstrationClock clock, IOptions<DeskHoursOptions> hours) : IHostedService
{
    private static readonly TimeSpan Arrival = TimeSpan.FromDays(6);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await people.FindAsync(cancellationToken);
        if (people.Names.Count > 0 && people.AreReady) return;
        var now = clock.GetUtcNow();
        clock.Set(now - Arrival);
        await people.ArriveAsync(cancellationToken);
        await replies.KeepAsync(people.Lead.Id, cancellationToken);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(hours.Value.TimeZone);
        foreach (var (script, begins) in DemonstrationFiles.Scripts().Select(script => (script, ScriptTimes.Begin(script["begins"], now, zone))).OrderBy(one => one.Item2))
        {
            await player.PlayAsync(script, begins, cancellationToken);
        }

        clock.ReturnToPresent();
        // To standard output only, as the first administrator's link: logs are kept and read by others.
        foreach (var (account, password) in await people.GivePasswordsAsync(cancellationToken))
            await Console.Out.WriteLineAsync($"Demonstration: {account.Email} {password} ({account.Organisation}, {account.Role})");
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
