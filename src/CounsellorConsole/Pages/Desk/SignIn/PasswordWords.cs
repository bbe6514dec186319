using System.Globalization;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.Accounts.Passwords;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.SignIn;

/// <summary>What speaks against a new password, in words.</summary>
internal static class PasswordWords
{
    public static string Least => PasswordRules.MinimumLength.ToString(CultureInfo.InvariantCulture);

    public static async Task<IReadOnlyList<string>> ProblemsAsync(PasswordChecks checks, SignInTexts texts, string? password, CancellationToken cancellationToken)
    {
        if (await checks.ProblemOfAsync(password, cancellationToken) is not { } problem) return [];
        return
        [
            problem switch
            {
                PasswordProblem.Length => texts.PasswordTooShort.With("count", Least),
                PasswordProblem.Breached => texts.PasswordBreached,
            },
        ];
    }
}
