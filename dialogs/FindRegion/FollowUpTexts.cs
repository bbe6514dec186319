namespace EmploisEnRegions.Dialogs.FindRegion;

internal sealed record FollowUpTexts
{
    public required string NotUnderstood { get; init; }
    public required string Examples { get; init; }
    public required string OfferPerson { get; init; }
    public required string Informing { get; init; }
    public required string Thanks { get; init; }
    public required string Declined { get; init; }
    public required string Bye { get; init; }
}
