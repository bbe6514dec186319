namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Accounts;

internal sealed record AccountsTexts
{
    public required string Title { get; init; }
    public required string Person { get; init; }
    public required string Role { get; init; }
    public required string Languages { get; init; }
    public required string State { get; init; }
    public required string Actions { get; init; }
    public required string Counsellor { get; init; }
    public required string Lead { get; init; }
    public required string Administrator { get; init; }
    public required string Active { get; init; }
    public required string Invited { get; init; }
    public required string Disabled { get; init; }
    public required string Locked { get; init; }
    public required string NewLink { get; init; }
    public required string NewLinkFor { get; init; }
    public required string Disable { get; init; }
    public required string DisableFor { get; init; }
    public required string Enable { get; init; }
    public required string EnableFor { get; init; }
    public required string WithApp { get; init; }
    public required string RemoveApp { get; init; }
    public required string RemoveAppFor { get; init; }
    public required string FactorCount { get; init; }
    public required string FactorSetting { get; init; }
    public required string Invite { get; init; }
    public required string InviteIntro { get; init; }
    public required string SendInvitation { get; init; }
    public required string LinkTitle { get; init; }
    public required string LinkHelp { get; init; }
    public required string LinkLabel { get; init; }
    public required string EmailTaken { get; init; }
    public required string LastAdministrator { get; init; }
}
