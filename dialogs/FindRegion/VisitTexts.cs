namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>What to see and ask on an exploratory visit.</summary>
internal sealed record VisitTexts
{
    public required string Title { get; init; }
    public required string Towns { get; init; }
    public required string Drive { get; init; }
    public required string Employers { get; init; }
    public required string Regulated { get; init; }
    public required string Partner { get; init; }
    public required string Rent { get; init; }
    public required string Homes { get; init; }
    public required string Childcare { get; init; }
    public required string School { get; init; }
    public required string Study { get; init; }
    public required string Transit { get; init; }
    public required string Care { get; init; }
    public required string French { get; init; }
    public required string Welcome { get; init; }
    public required string Season { get; init; }
    public required string Person { get; init; }
}
