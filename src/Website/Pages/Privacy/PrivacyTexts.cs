namespace EmploisEnRegions.Website.Pages.Privacy;

internal sealed record PrivacyTexts
{
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Lead { get; init; }
    public required IReadOnlyList<PrivacySection> Sections { get; init; }
    public required string ServicesHeading { get; init; }
    public required IReadOnlyList<string> Services { get; init; }
    public required IReadOnlyDictionary<string, string> Carriers { get; init; }
    public required string AzureLanguage { get; init; }
    public required string InChargeHeading { get; init; }
    public required string InCharge { get; init; }
    public required string Contact { get; init; }
    public required string InChargeToConfirm { get; init; }
    public required string Complaint { get; init; }
    public required string ComplaintLink { get; init; }
}

internal sealed record PrivacySection(string Heading, IReadOnlyList<string> Lines);
