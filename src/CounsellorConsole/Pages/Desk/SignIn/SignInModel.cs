using System.Globalization;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Accounts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.SignIn;

internal sealed class SignInModel(SignIns signIns, IOptions<AccountOptions> options) : ConsolePage
{
    internal static readonly Bilingual<SignInTexts> All = new();

    internal SignInTexts Texts => All.In(Language);
    internal string? Problem { get; private set; }
    internal string? Email { get; private set; }
    internal string? Back { get; private set; }

    public IActionResult OnGet(string? back)
    {
        Back = back;
        return SignedIn is null ? Page() : LocalRedirect("/console");
    }

    public async Task<IActionResult> OnPostAsync(string? email, string? password, string? back, CancellationToken cancellationToken)
    {
        (Email, Back) = (email, back);
        var answer = await signIns.TryAsync(email ?? "", password ?? "", cancellationToken);
        if (answer is { Outcome: SignInOutcome.SignedIn, Account: { } account })
        {
            await ConsoleCookie.SignInAsync(HttpContext, account);
            ConsoleLanguage.Remember(HttpContext, account.ConsoleLanguage);
            return LocalRedirect(Url.IsLocalUrl(back) ? back! : "/console");
        }

        if (answer is { Outcome: SignInOutcome.CodeNeeded, Account: { } half })
        {
            await HalfSignIn.BeginAsync(HttpContext, half);
            return LocalRedirect(CodeModel.AddressWith(back));
        }

        Problem = answer.Outcome is SignInOutcome.Locked
            ? LockedIn(Texts, options.Value)
            : Texts.Wrong;
        return Page();
    }

    internal static string LockedIn(SignInTexts texts, AccountOptions options) =>
        texts.Locked.With("minutes", options.LockMinutes.ToString(CultureInfo.InvariantCulture));
}
