namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Shared;

internal sealed record LayoutTexts
{
    public required string Site { get; init; }
    public required string Skip { get; init; }
    public required string Demonstration { get; init; }
    public required string DemonstrationHelp { get; init; }
    public required string More { get; init; }
    public required string Menu { get; init; }
    public required string Lists { get; init; }
    public required string Find { get; init; }
    public required string Replies { get; init; }
    public required string Hours { get; init; }
    public required string Satisfaction { get; init; }
    public required string Notices { get; init; }
    public required string Accounts { get; init; }
    public required string Audit { get; init; }
    public required string Deliveries { get; init; }
    public required string MyAccount { get; init; }
    public required string OtherLanguage { get; init; }
    public required string SignOut { get; init; }
    public required string Available { get; init; }
    public required string Unavailable { get; init; }
    public required string ConnectionLost { get; init; }
    public required string Failed { get; init; }
    public required string SignInEnded { get; init; }
    public required string SomeoneWaits { get; init; }
    public required string SomeoneLate { get; init; }
    public required string CallBackDue { get; init; }
    public required string YourTurn { get; init; }
}
