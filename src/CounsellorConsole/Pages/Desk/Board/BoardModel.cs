using EmploisEnRegions.CounsellorConsole.Live;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Handoff.CallBacks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Board;

[Authorize(Policy = ConsoleCookie.CounsellorPolicy)]
internal sealed class BoardModel(BoardReader reader, ICallBackStore callBacks, IAuditLog audit, LiveUpdates live, TimeProvider clock) : ConsolePage
{
    internal BoardTexts Texts => BoardReader.Texts(Language);
    internal BoardLists Lists { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        Lists = await reader.ReadAsync(this, open: null, cancellationToken);
        return Page();
    }

    public async Task<IActionResult> OnPostCalledBackAsync(long id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await callBacks.MarkDoneAsync(id, Me.Id, now, cancellationToken))
        {
            await audit.AppendAsync(new AuditEntry(now, Me.Id, AuditAction.CalledBack), cancellationToken);
            live.ListsChanged();
        }

        return Done("/console");
    }
}
