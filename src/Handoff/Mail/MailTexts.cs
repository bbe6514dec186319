namespace EmploisEnRegions.Handoff.Mail;

/// <summary>What an alert by e-mail says: how many, and where; never who.</summary>
internal sealed record MailTexts
{
    public required string WaitingSubject { get; init; }
    public required string Waiting { get; init; }
    public required string CallBacksSubject { get; init; }
    public required string CallBacks { get; init; }
}
