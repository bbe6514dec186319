namespace EmploisEnRegions.Website.Pages.Errors;

internal sealed record ErrorTexts
{
    public required string NotFoundTitle { get; init; }
    public required string NotFound { get; init; }
    public required string FailedTitle { get; init; }
    public required string Failed { get; init; }
    public required string BackHome { get; init; }
}
