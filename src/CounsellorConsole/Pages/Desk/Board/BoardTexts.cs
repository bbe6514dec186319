namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Board;

internal sealed record BoardTexts
{
    public required string Title { get; init; }
    public required string Waiting { get; init; }
    public required string Mine { get; init; }
    public required string WithBot { get; init; }
    public required string CallBacks { get; init; }
    public required string NobodyWaits { get; init; }
    public required string NoneMine { get; init; }
    public required string NoneWithBot { get; init; }
    public required string NoCallBacks { get; init; }
    public required string Urgent { get; init; }
    public required string Demonstration { get; init; }
    public required string NoOccupation { get; init; }
    public required string WaitingFor { get; init; }
    public required string LastWord { get; init; }
    public required string NoRegions { get; init; }
    public required string ForOrganisation { get; init; }
    public required string Mentions { get; init; }
    public required string MentionedBy { get; init; }
    public required string YourRegions { get; init; }
    public required string YourTurn { get; init; }
    public required string TurnOf { get; init; }
    public required IReadOnlyDictionary<string, string> Reasons { get; init; }
    public required IReadOnlyDictionary<string, string> Overdue { get; init; }
    public required IReadOnlyDictionary<string, string> CallBackChannels { get; init; }
    public required string AskedAt { get; init; }
    public required string OpenConversation { get; init; }
    public required string InConversation { get; init; }
    public required string CallBackDue { get; init; }
    public required string DueAt { get; init; }
    public required string VoicemailMaySayWhy { get; init; }
    public required string VoicemailOnlyCall { get; init; }
    public required string AttemptAt { get; init; }
    public required string ChooseAttempt { get; init; }
    public required IReadOnlyDictionary<string, string> Attempts { get; init; }
    public required IReadOnlyDictionary<string, string> CallBackResults { get; init; }
    public required string RecordAttempt { get; init; }
    public required string AttemptProblem { get; init; }
    public required string AttemptRefused { get; init; }
    public required string NotPresent { get; init; }
}
