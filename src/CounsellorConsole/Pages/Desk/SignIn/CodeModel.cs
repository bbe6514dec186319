using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.SignIn;

/// <summary>The second half of the sign-in: a code of the authenticator app, or a recovery code.</summary>
internal sealed class CodeModel(SignIns signIns, IOptions<AccountOptions> options) : ConsolePage
{
    internal SignInTexts Texts => SignInModel.All.In(Language);
    internal string? Problem { get; private set; }
    internal string? Back { get; private set; }

    public static string AddressWith(string? back) =>
        string.IsNullOrEmpty(back) ? HalfSignIn.CodePage : $"{HalfSignIn.CodePage}?back={Uri.EscapeDataString(back)}";

    public async Task<IActionResult> OnGetAsync(string? back)
    {
        Back = back;
        return await HalfSignIn.FindAsync(HttpContext) is null ? LocalRedirect("/console/sign-in") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, string? back, CancellationToken cancellationToken)
    {
        Back = back;
        if (await HalfSignIn.FindAsync(HttpContext) is not { } half) return LocalRedirect("/console/sign-in");
        var answer = await signIns.TryCodeAsync(half, code ?? "", cancellationToken);
        if (answer is { Outcome: SignInOutcome.SignedIn, Account: { } account })
        {
            await HalfSignIn.EndAsync(HttpContext);
            await ConsoleCookie.SignInAsync(HttpContext, account);
            ConsoleLanguage.Remember(HttpContext, account.ConsoleLanguage);
            return LocalRedirect(Url.IsLocalUrl(back) ? back! : "/console");
        }

        Problem = answer.Outcome is SignInOutcome.Locked ? SignInModel.LockedIn(Texts, options.Value) : Texts.CodeWrong;
        return Page();
    }
}
