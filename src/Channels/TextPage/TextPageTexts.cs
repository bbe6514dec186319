namespace EmploisEnRegions.Channels.TextPage;

internal sealed record TextPageTexts
{
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Site { get; init; }
    public required string Skip { get; init; }
    public required string Heading { get; init; }
    public required string Lead { get; init; }
    public required string Conversation { get; init; }
    public required string You { get; init; }
    public required string Bot { get; init; }
    public required string Counsellor { get; init; }
    public required string System { get; init; }
    public required string Choices { get; init; }
    public required string YourMessage { get; init; }
    public required string Send { get; init; }
    public required string Refresh { get; init; }
    public required string Person { get; init; }
    public required string Download { get; init; }
    public required string SentFile { get; init; }
    public required string OtherLanguage { get; init; }
    public required string Continue { get; init; }
    public required string SwitchWord { get; init; }
    public required string Home { get; init; }
    public required string Privacy { get; init; }
    public required string Accessibility { get; init; }
    public required string Leave { get; init; }
    public required string Elsewhere { get; init; }
    public required string ContinueElsewhere { get; init; }
    public required string InvitePartner { get; init; }
    public required string EnterElsewhere { get; init; }
    public required string YourCode { get; init; }
    public required string CodeHow { get; init; }
    public required string InvitationHow { get; init; }
    public required string CodeLasts { get; init; }
    public required string InvitationLasts { get; init; }
    public required string TooFast { get; init; }
}
