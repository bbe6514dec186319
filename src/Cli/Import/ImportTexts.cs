namespace EmploisEnRegions.Cli.Import;

internal sealed record ImportTexts
{
    public required string About { get; init; }
    public required string File { get; init; }
    public required string Data { get; init; }
    public required string DryRun { get; init; }
    public required string NoFolder { get; init; }
    public required string NoFile { get; init; }
    public required string Progress { get; init; }
    public required string ReadAll { get; init; }
    public required string TableChanged { get; init; }
    public required string More { get; init; }
    public required string Nothing { get; init; }
    public required string Done { get; init; }
    public required string OnlyTried { get; init; }
    public required string WrongFile { get; init; }
    public required string WrongLine { get; init; }
    public required string WrongCell { get; init; }
    public required string WrongData { get; init; }
    public required string ATable { get; init; }
    public required string AColumn { get; init; }
    public required string ANumber { get; init; }
    public required string ANocCode { get; init; }
    public required string AnOutlook { get; init; }
    public required string ADate { get; init; }
    public required string AYear { get; init; }
    public required string ARegion { get; init; }
    public required string ACode { get; init; }
    public required string RowsOfTheRegions { get; init; }
    public required string Outlooks { get; init; }
    public required string Wages { get; init; }
    public required string Vacancies { get; init; }
    public required string LabourForce { get; init; }
    public required string Municipalities { get; init; }
    public required string Noc { get; init; }
}
