using EmploisEnRegions.Handoff.Hours;
using EmploisEnRegions.Handoff.Presence;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Desk;

internal sealed class DeskWatch(IPresenceStore presence, IDeskBoards boards, DeskSchedule schedule, IOptions<DeskOptions> options) : IDesk
{
    private const int WaitsLookedAt = 200;
    private static readonly TimeSpan History = TimeSpan.FromDays(60);

    public async Task<DeskOutlook> LookAsync(string language, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var seenSince = now.AddSeconds(-options.Value.PresentForSeconds);
        var present = await presence.CountAvailableAsync(language, seenSince, cancellationToken).ConfigureAwait(false);
        var waiting = await boards.CountWaitingAsync(cancellationToken).ConfigureAwait(false);
        var hours = await schedule.AtAsync(now, cancellationToken).ConfigureAwait(false);
        var waits = present == 0 ? [] : await boards.ReadWaitsAsync(language, now - History, WaitsLookedAt, cancellationToken).ConfigureAwait(false);
        return new DeskOutlook(present, hours.Open, hours.OpensAt, hours.Holiday, waiting) { Skipped = hours.Skipped, Usual = UsualWait.Of([.. waits]) };
    }
}
