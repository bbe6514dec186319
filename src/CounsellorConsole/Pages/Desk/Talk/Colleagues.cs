using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Presence;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

/// <summary>To whom a conversation can go: colleagues who are at the desk now, and organisations.</summary>
internal sealed class Colleagues(IPresenceStore presence, IAccountStore accounts, IOptions<DeskOptions> desk, TimeProvider clock)
{
    public IReadOnlyList<string> Organisations => [.. desk.Value.Organisations];

    public async Task<IReadOnlyList<Account>> PresentAsync(Account me, CancellationToken cancellationToken)
    {
        var seenSince = clock.GetUtcNow().AddSeconds(-desk.Value.PresentForSeconds);
        var present = await presence.ReadAvailableAsync(seenSince, cancellationToken);
        if (present.Count == 0) return [];
        var list = await accounts.ListAsync(cancellationToken);
        return [.. list.Where(account => account.Id != me.Id && present.Contains(account.Id))];
    }
}
