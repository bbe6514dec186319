using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Hours;
using EmploisEnRegions.Handoff.Presence;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Timers;

/// <summary>Looks at the waits that the database keeps, so that a restart forgets none. Every node looks: of the same wait all make the same operation,
/// which is done once.</summary>
internal sealed partial class OverdueWatch(
    ITimerStore store, ITurns turns, SomebodyCouldCome somebody, IOptions<TimerOptions> options, TimeProvider clock, ILogger<OverdueWatch> log)
    : Rounds(TimeSpan.FromSeconds(10), clock)
{
    private const int AtOnce = 500;

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var limits = options.Value;
        await LookAsync(Awaited.AnyCounsellor, told: false, limits.WaitingMinutes, cancellationToken).ConfigureAwait(false);
        await LookAsync(Awaited.Counsellor, told: true, limits.CounsellorReturnsMinutes, cancellationToken).ConfigureAwait(false);
        await LookAsync(Awaited.Counsellor, told: false, limits.CounsellorSilentMinutes, cancellationToken).ConfigureAwait(false);
        await LookAsync(Awaited.Person, told: true, limits.PersonEndsMinutes, cancellationToken).ConfigureAwait(false);
        await LookAsync(Awaited.Person, told: false, limits.PersonSilentMinutes, cancellationToken).ConfigureAwait(false);
    }

    private async Task LookAsync(Awaited whom, bool told, int minutes, CancellationToken cancellationToken)
    {
        if (minutes == 0) return;
        var since = Clock.GetUtcNow().AddMinutes(-minutes);
        foreach (var wait in await store.ReadAsync(whom, told, since, AtOnce, cancellationToken).ConfigureAwait(false))
        {
            // At night nobody is told that it takes long: they were told when the desk opens.
            if (whom is Awaited.AnyCounsellor && !await somebody.CouldComeAsync(wait.Language, since, cancellationToken).ConfigureAwait(false)) continue;
            var operation = new Overdue($"overdue-{whom}-{told}-{wait.Version}", whom, told, wait.Version);
            await turns.OperateAsync(wait.Key, operation, cancellationToken).ConfigureAwait(false);
        }
    }

    protected override void Failed(Exception problem) => NotLooked(log, problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Long waits could not be looked at; trying again.")]
    private static partial void NotLooked(ILogger logger, Exception exception);
}

/// <summary>Whether a wait since then was one that somebody could have ended: the desk was open all the while, or somebody is present.</summary>
internal sealed class SomebodyCouldCome(DeskSchedule schedule, IPresenceStore presence, IOptions<DeskOptions> desk, TimeProvider clock)
{
    public async Task<bool> CouldComeAsync(string language, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var open = (await schedule.AtAsync(now, cancellationToken).ConfigureAwait(false)).Open && (await schedule.AtAsync(since, cancellationToken).ConfigureAwait(false)).Open;
        return open || await presence.CountAvailableAsync(language, now.AddSeconds(-desk.Value.PresentForSeconds), cancellationToken).ConfigureAwait(false) > 0;
    }
}
