using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Accounts.Passwords;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.SignIn;

internal sealed class InvitationModel(OneTimeLinks links, PasswordChecks checks) : ConsolePage
{
    internal SignInTexts Texts => SignInModel.All.In(Language);
    internal Account? Invited { get; private set; }
    internal IReadOnlyList<string> Problems { get; private set; } = [];
    internal string Title => Texts.InvitationTitle.With("name", Invited?.DisplayName ?? "");
    internal string Intro => Texts.InvitationIntro.With("email", Invited?.Email ?? "");

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        Invited = await links.FindInvitedAsync(token, cancellationToken);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(string token, string? password, CancellationToken cancellationToken)
    {
        Invited = await links.FindInvitedAsync(token, cancellationToken);
        Problems = await PasswordWords.ProblemsAsync(checks, Texts, password, cancellationToken);
        if (Invited is null || Problems.Count > 0) return Shown();

        Invited = await links.ChoosePasswordAsync(token, password!, cancellationToken);
        if (Invited is null) return Shown();
        if (Invited.HasSecondFactor)
        {
            // A link that came by mail is no second factor.
            await HalfSignIn.BeginAsync(HttpContext, Invited);
            return LocalRedirect(HalfSignIn.CodePage);
        }

        await ConsoleCookie.SignInAsync(HttpContext, Invited);
        return LocalRedirect("/console");
    }

    private PageResult Shown()
    {
        if (Invited is null) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
