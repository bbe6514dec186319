namespace EmploisEnRegions.Website.Pages.Home;

internal sealed record HomeTexts
{
    public required string Title { get; init; }
    public required string Description { get; init; }
    public required string Heading { get; init; }
    public required string Lead { get; init; }
    public required IReadOnlyList<string> Promises { get; init; }
    public required string Conversation { get; init; }
    public required string WithoutScript { get; init; }
    public required string SimplePage { get; init; }
    public required string StepsHeading { get; init; }
    public required IReadOnlyList<HomeStep> Steps { get; init; }
    public required string WhoHeading { get; init; }
    public required IReadOnlyList<string> Who { get; init; }
    public required IReadOnlyList<string> Organisations { get; init; }
    public required string NotHeading { get; init; }
    public required IReadOnlyList<string> Not { get; init; }
    public required string PrivacyHeading { get; init; }
    public required IReadOnlyList<string> Privacy { get; init; }
    public required string PrivacyLink { get; init; }
}

internal sealed record HomeStep(string Heading, string Text);
