namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

/// <summary>The few lines that a counsellor reads before the first word.</summary>
internal sealed record BriefTexts
{
    public required string Title { get; init; }
    public required string Help { get; init; }
    public required string Work { get; init; }
    public required string Stays { get; init; }
    public required string MayChange { get; init; }
    public required string Recognition { get; init; }
    public required string Household { get; init; }
    public required string Alone { get; init; }
    public required string Couple { get; init; }
    public required string CoupleWith { get; init; }
    public required string Languages { get; init; }
    public required string French { get; init; }
    public required string English { get; init; }
    public required string Wishes { get; init; }
    public required string Attracted { get; init; }
    public required string Unwanted { get; init; }
    public required string NearTo { get; init; }
    public required string Needs { get; init; }
    public required string Care { get; init; }
    public required string NoVehicle { get; init; }
    public required string Situation { get; init; }
    public required string Leaves { get; init; }
    public required string Suggested { get; init; }
    public required string Unsure { get; init; }
}
