using System.Globalization;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Import.Official;

/// <summary>Job Bank, wages by economic region (ESDC, open.canada.ca adad580f-76b0-4502-bd05-20c125de9116), csv.</summary>
internal sealed class WagesImport : IOfficialImport
{
    private const string Table = "wages.csv";

    private static readonly string[] Period = ["Reference_Period", "Période"];

    public string Name => "wages";
    public Func<ImportTexts, string> About => t => t.Wages;

    public IReadOnlyList<TableUpdate> Read(OfficialFile file, ReferenceFolder tables)
    {
        var (regions, before) = (new RegionsOfFiles(tables), tables.Read(Table));
        var source = new OfficialSource(
            "guichet-emplois-salaires", $"EDSC, Guichet-Emplois, salaires ({file.Name})",
            "https://open.canada.ca/data/en/dataset/adad580f-76b0-4502-bd05-20c125de9116", "Open Government Licence - Canada");
        var rows = file.Rows().Select(row => Row(row, regions, source.Id)).OfType<IReadOnlyList<string>>().ToList();
        if (rows.Count == 0) throw new ImportException(file.Name, 0, "", "", t => t.RowsOfTheRegions);
        return [source.In(tables), new TableUpdate(before, before with { Rows = rows }, "region", "noc")];
    }

    private static IReadOnlyList<string>? Row(OfficialRow row, RegionsOfFiles regions, string source)
    {
        if (regions.OfEconomicRegion(row["ER_Code_Code_RE"]) is not { } region || row.Number("Median_Wage_Salaire_Median") is not { } median) return null;
        var yearly = row["Annual_Wage_Flag_Salaire_annuel"] == "1";
        var period = row[Period];
        if (period.Length < 4 || !period[..4].All(char.IsAsciiDigit)) throw row.Wrong(Period, t => t.AYear);
        return
        [
            region, row.NocCode("NOC_CNP"), Text(row.Number("Low_Wage_Salaire_Min")), Text(median), Text(row.Number("High_Wage_Salaire_Max")),
            yearly ? "dollarsPerYear" : "dollarsPerHour", period, source, "high",
        ];
    }

    private static string Text(double? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
