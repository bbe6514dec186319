namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.MyAccount;

internal sealed record MyAccountTexts
{
    public required string Title { get; init; }
    public required string Who { get; init; }
    public required string PasswordChanged { get; init; }
    public required string Factor { get; init; }
    public required string FactorWhy { get; init; }
    public required IReadOnlyDictionary<string, string> FactorRules { get; init; }
    public required string FactorNeeded { get; init; }
    public required string FactorOn { get; init; }
    public required string FactorOff { get; init; }
    public required string Begin { get; init; }
    public required string Scan { get; init; }
    public required string Picture { get; init; }
    public required string ByHand { get; init; }
    public required string Code { get; init; }
    public required string Confirm { get; init; }
    public required string Recovery { get; init; }
    public required string RecoveryHelp { get; init; }
    public required string Manage { get; init; }
    public required string Renew { get; init; }
    public required string RenewHelp { get; init; }
    public required string Remove { get; init; }
    public required string CurrentPassword { get; init; }
    public required string PasswordWrong { get; init; }
    public required string Password { get; init; }
    public required string PasswordHelp { get; init; }
    public required string NewPassword { get; init; }
    public required string ChangePassword { get; init; }
    public required string Sessions { get; init; }
    public required string SessionsHelp { get; init; }
    public required string UnknownDevice { get; init; }
    public required string ThisSession { get; init; }
    public required string SessionTimes { get; init; }
    public required string End { get; init; }
    public required string EndNamed { get; init; }
    public required string EndOthers { get; init; }
}
