using EmploisEnRegions.CounsellorConsole.Live;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Accounts.Sessions;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Handoff.Presence;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Settings;

/// <summary>The switches of the head of every page; it has no page of its own.</summary>
internal sealed class SettingsModel(IPresenceStore presence, IAccountStore accounts, SessionKeeper sessions, IAuditLog audit, LiveUpdates live, TimeProvider clock)
    : ConsolePage
{
    public IActionResult OnGet() => LocalRedirect("/console");

    public async Task<IActionResult> OnPostAvailableAsync(bool available, string? back, CancellationToken cancellationToken)
    {
        if (SignedIn is null) return LocalRedirect("/console/sign-in");
        await presence.SetAvailableAsync(Me.Id, available, clock.GetUtcNow(), cancellationToken);
        live.ListsChanged();
        return Done(Local(back));
    }

    public async Task<IActionResult> OnPostLanguageAsync(string language, string? back, CancellationToken cancellationToken)
    {
        var chosen = language == "en" ? "en" : "fr";
        if (SignedIn is { } me) await accounts.SetConsoleLanguageAsync(me.Id, chosen, cancellationToken);
        ConsoleLanguage.Remember(HttpContext, chosen);
        return LocalRedirect(Local(back));
    }

    public async Task<IActionResult> OnPostSignOutAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.Features.Get<SignedIn>() is { Account: var me, SessionId: var session })
        {
            await sessions.LeaveAsync(me.Id, session, cancellationToken);
            await presence.LeftAsync(me.Id, cancellationToken);
            await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), me.Id, AuditAction.SignedOut), cancellationToken);
            live.ListsChanged();
        }

        await HttpContext.SignOutAsync(ConsoleCookie.Scheme);
        return LocalRedirect("/console/sign-in");
    }

    private string Local(string? back) => back is not null && Url.IsLocalUrl(back) && back.StartsWith("/console", StringComparison.Ordinal) ? back : "/console";
}
