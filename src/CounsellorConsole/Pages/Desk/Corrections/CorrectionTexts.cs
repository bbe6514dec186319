namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Corrections;

internal sealed record CorrectionTexts
{
    public required string Title { get; init; }
    public required string Back { get; init; }
    public required string Which { get; init; }
    public required string Next { get; init; }
    public required string NoAnswer { get; init; }
    public required string Asked { get; init; }
    public required string Choose { get; init; }
    public required string OrWrite { get; init; }
    public required string Write { get; init; }
    public required string Meant { get; init; }
    public required string Help { get; init; }
    public required string Keep { get; init; }
    public required string TakeOut { get; init; }
    public required string TakeOutHelp { get; init; }
    public required string NotUnderstood { get; init; }
    public required string WhichOne { get; init; }
}
