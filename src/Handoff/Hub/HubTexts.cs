namespace EmploisEnRegions.Handoff.Hub;

internal sealed record HubTexts
{
    public required string GaveUp { get; init; }
    public required string Lost { get; init; }
}
