using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Accounts.Passwords;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.SignIn;

internal sealed class FirstModel(OneTimeLinks links, PasswordChecks checks, IOptions<DeskOptions> desk) : ConsolePage
{
    internal SignInTexts Texts => SignInModel.All.In(Language);
    internal bool Works { get; private set; }
    internal IReadOnlyList<string> Problems { get; private set; } = [];
    internal PersonForm Form { get; private set; } = PersonForm.Empty;
    internal PersonFields Fields => new(Form, Texts, desk.Value.Organisations, Own: true);

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellationToken)
    {
        Works = await links.OpensFirstAsync(token, cancellationToken);
        return Shown();
    }

    public async Task<IActionResult> OnPostAsync(
        string token, string? email, string? displayName, string? organisation, string[]? languages, string? password, CancellationToken cancellationToken)
    {
        Works = await links.OpensFirstAsync(token, cancellationToken);
        Form = new PersonForm(email, displayName, organisation, languages ?? []);
        Problems = [.. Form.Problems(Texts, desk.Value.Organisations), .. await PasswordWords.ProblemsAsync(checks, Texts, password, cancellationToken)];
        if (!Works || Problems.Count > 0) return Shown();

        var account = await links.CreateFirstAsync(token, Form.ToAccount(Role.Administrator), password!, cancellationToken);
        if (account is null)
        {
            Works = false;
            return Shown();
        }

        await ConsoleCookie.SignInAsync(HttpContext, account);
        return LocalRedirect("/console");
    }

    private PageResult Shown()
    {
        if (!Works) Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
