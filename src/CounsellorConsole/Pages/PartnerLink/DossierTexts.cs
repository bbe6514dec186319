namespace EmploisEnRegions.CounsellorConsole.Pages.PartnerLink;

internal sealed record DossierTexts
{
    public required string Title { get; init; }
    public required string Site { get; init; }
    public required string Lead { get; init; }
    public required string Answer { get; init; }
    public required string AnswerHelp { get; init; }
    public required string Word { get; init; }
    public required string Accept { get; init; }
    public required string Refuse { get; init; }
    public required string Accepted { get; init; }
    public required string Refused { get; init; }
    public required string Until { get; init; }
    public required string Gone { get; init; }
    public required string GoneHelp { get; init; }
    public required string OtherLanguage { get; init; }
}
