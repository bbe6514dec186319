namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

internal sealed record TalkTexts
{
    public required string Title { get; init; }
    public required string GoneTitle { get; init; }
    public required string Gone { get; init; }
    public required string Back { get; init; }
    public required IReadOnlyDictionary<string, string> Statuses { get; init; }
    public required string WithYou { get; init; }
    public required string HeldByOther { get; init; }
    public required string Language { get; init; }
    public required IReadOnlyDictionary<string, string> Languages { get; init; }
    public required string Take { get; init; }
    public required string TakenBy { get; init; }
    public required string HandBack { get; init; }
    public required string Transfer { get; init; }
    public required string TransferHelp { get; init; }
    public required string TransferTo { get; init; }
    public required string PresentColleagues { get; init; }
    public required string QueueOfOrganisation { get; init; }
    public required string TransferNote { get; init; }
    public required string TransferNow { get; init; }
    public required string Close { get; init; }
    public required string ConfirmClose { get; init; }
    public required string CloseNow { get; init; }
    public required string Outcome { get; init; }
    public required string ChooseOutcome { get; init; }
    public required string OutcomeProblem { get; init; }
    public required string OutcomeRegions { get; init; }
    public required string OtherRegion { get; init; }
    public required string NoOtherRegion { get; init; }
    public required IReadOnlyDictionary<string, string> Outcomes { get; init; }
    public required string Alert { get; init; }
    public required string AlertSeen { get; init; }
    public required string Transcript { get; init; }
    public required string EmptyTranscript { get; init; }
    public required string Earlier { get; init; }
    public required IReadOnlyDictionary<string, string> Speakers { get; init; }
    public required string Attachment { get; init; }
    public required string Message { get; init; }
    public required string WriteHelp { get; init; }
    public required string Send { get; init; }
    public required string NotYoursYet { get; init; }
    public required string ClosedHelp { get; init; }
    public required IReadOnlyDictionary<string, string> Refusals { get; init; }
    public required string TextProblem { get; init; }
    public required string Profile { get; init; }
    public required string Correct { get; init; }
    public required string CorrectNamed { get; init; }
    public required string CorrectedBy { get; init; }
    public required string AddAnswer { get; init; }
    public required string Reactions { get; init; }
    public required IReadOnlyDictionary<string, string> ReactionKinds { get; init; }
    public required string Picture { get; init; }
    public required string Download { get; init; }
    public required string Elsewhere { get; init; }
    public required string Merge { get; init; }
    public required string MergedBy { get; init; }
    public required string Unmerge { get; init; }
    public required string UnmergeHelp { get; init; }
    public required string UnmergeNow { get; init; }
    public required string ToPartner { get; init; }
    public required string MarkRead { get; init; }
    public required string MarkReceived { get; init; }
    public required string Corrections { get; init; }
    public required string AnsweredSince { get; init; }
    public required string NoProfile { get; init; }
    public required string Suggestions { get; init; }
    public required string NoSuggestions { get; init; }
    public required string Drawback { get; init; }
    public required string Score { get; init; }
    public required string Stable { get; init; }
    public required string Consents { get; init; }
    public required string NoConsents { get; init; }
    public required IReadOnlyDictionary<string, string> Purposes { get; init; }
    public required string Agreed { get; init; }
    public required string Refused { get; init; }
    public required string CallBacks { get; init; }
    public required string CallBackDone { get; init; }
    public required string Notes { get; init; }
    public required string NotesHelp { get; init; }
    public required string Note { get; init; }
    public required string AddNote { get; init; }
    public required string SamePerson { get; init; }
    public required string Partner { get; init; }
    public required string OpenLinked { get; init; }
    public required string Differences { get; init; }
    public required string NoDifferences { get; init; }
    public required string Field { get; init; }
    public required string ThisPerson { get; init; }
    public required string OtherPerson { get; init; }
    public required string NotAnswered { get; init; }
    public required string Lists { get; init; }
}
