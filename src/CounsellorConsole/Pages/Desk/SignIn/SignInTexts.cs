namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.SignIn;

internal sealed record SignInTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string Email { get; init; }
    public required string Password { get; init; }
    public required string Submit { get; init; }
    public required string Lost { get; init; }
    public required string Wrong { get; init; }
    public required string Locked { get; init; }
    public required string FirstTitle { get; init; }
    public required string FirstIntro { get; init; }
    public required string InvitationTitle { get; init; }
    public required string InvitationIntro { get; init; }
    public required string DisplayName { get; init; }
    public required string DisplayNameHelp { get; init; }
    public required string Organisation { get; init; }
    public required string Languages { get; init; }
    public required string French { get; init; }
    public required string English { get; init; }
    public required string NewPassword { get; init; }
    public required string PasswordHelp { get; init; }
    public required string Create { get; init; }
    public required string LinkGoneTitle { get; init; }
    public required string LinkGone { get; init; }
    public required string ToSignIn { get; init; }
    public required string Check { get; init; }
    public required string EmailNeeded { get; init; }
    public required string NameNeeded { get; init; }
    public required string OrganisationNeeded { get; init; }
    public required string LanguageNeeded { get; init; }
    public required string PasswordTooShort { get; init; }
    public required string PasswordBreached { get; init; }
    public required string CodeTitle { get; init; }
    public required string CodeIntro { get; init; }
    public required string Code { get; init; }
    public required string CodeHelp { get; init; }
    public required string CodeSubmit { get; init; }
    public required string CodeWrong { get; init; }
    public required string CodeLost { get; init; }
}
