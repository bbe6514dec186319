namespace EmploisEnRegions.Dialogs.RegionDetails;

internal sealed record DetailsTexts
{
    public required string Title { get; init; }
    public required string Population { get; init; }
    public required string OutsideCmm { get; init; }
    public required string Centres { get; init; }
    public required string Distance { get; init; }
    public required string Jobs { get; init; }
    public required string Unemployment { get; init; }
    public required string HourlyWage { get; init; }
    public required string YearlyWage { get; init; }
    public required string VacantJobs { get; init; }
    public required string Sectors { get; init; }
    public required string Rent { get; init; }
    public required string Vacancy { get; init; }
    public required string Landscape { get; init; }
    public required string Study { get; init; }
    public required string Hospital { get; init; }
    public required string Welcome { get; init; }
    public required string ChildCare { get; init; }
    public required string NoHousing { get; init; }
    public required string NoWelcome { get; init; }
    public required string NoFigure { get; init; }
    public required string More { get; init; }
    public required string AskMore { get; init; }
}
