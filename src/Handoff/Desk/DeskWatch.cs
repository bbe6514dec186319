using EmploisEnRegions.Handoff.Hours;
using EmploisEnRegions.Handoff.Presence;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Desk;

internal sealed class DeskWatch(IPresenceStore presence, IDeskBoards boards, OpeningHours hours, IOptions<DeskOptions> options) : IDesk
{
    public async Task<DeskOutlook> LookAsync(string language, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var seenSince = now.AddSeconds(-options.Value.PresentForSeconds);
        var present = await presence.CountAvailableAsync(language, seenSince, cancellationToken).ConfigureAwait(false);
        var waiting = await boards.CountWaitingAsync(cancellationToken).ConfigureAwait(false);
        var (open, opensAt, holiday) = hours.At(now);
        return new DeskOutlook(present, open, opensAt, holiday, waiting);
    }
}
