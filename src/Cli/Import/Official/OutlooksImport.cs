using System.Globalization;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Import.Official;

/// <summary>Job Bank, three-year employment outlooks (ESDC, open.canada.ca b0e112e9-cf53-4e79-8838-23cd98debe5b), xlsx or csv, in either language.</summary>
internal sealed class OutlooksImport : IOfficialImport
{
    private const string Table = "outlooks.csv";
    private const int Years = 2;

    private static readonly string[] Outlook = ["Outlook", "Perspectives"];
    private static readonly string[] Released = ["Release Date", "Date de publication"];

    public string Name => "outlooks";
    public Func<ImportTexts, string> About => t => t.Outlooks;

    public IReadOnlyList<TableUpdate> Read(OfficialFile file, ReferenceFolder tables)
    {
        var (regions, before, rows) = (new RegionsOfFiles(tables), tables.Read(Table), new List<IReadOnlyList<string>>());
        var release = "";
        foreach (var row in file.Rows())
        {
            if (regions.OfEconomicRegion(row["Economic Region Code", "Code de la région économique"]) is not { } region || Word(row) is not { } outlook) continue;
            var date = Date(row);
            if (string.CompareOrdinal(date, release) > 0) release = date;
            rows.Add([region, row.NocCode("NOC_Code", "NOC Code", "CNP_Code", "Code_CNP"), outlook, Period(date), "", "", "high", ""]);
        }
        if (rows.Count == 0) throw new ImportException(file.Name, 0, "", "", t => t.RowsOfTheRegions);
        var source = new OfficialSource(
            $"guichet-emplois-perspectives-{release}", $"EDSC, Guichet-Emplois, perspectives d'emploi sur trois ans, publiées le {release}",
            "https://open.canada.ca/data/en/dataset/b0e112e9-cf53-4e79-8838-23cd98debe5b", "Open Government Licence - Canada");
        return [source.In(tables), new TableUpdate(before, before with { Rows = [.. rows.Select(r => Sourced(r, source))] }, "region", "noc")];
    }

    private static IReadOnlyList<string> Sourced(IReadOnlyList<string> row, OfficialSource source) => [.. row.Take(5), source.Id, .. row.Skip(6)];

    /// <summary>Null where the outlook is undetermined.</summary>
    private static string? Word(OfficialRow row) => row[Outlook].ToLowerInvariant() switch
    {
        "very good" or "très bonnes" => "veryGood",
        "good" or "bonnes" => "good",
        "moderate" or "modérées" => "moderate",
        "limited" or "limitées" => "limited",
        "very limited" or "très limitées" => "veryLimited",
        "undetermined" or "indéterminées" or "" => null,
        _ => throw row.Wrong(Outlook, t => t.AnOutlook),
    };

    /// <summary>A day of a spreadsheet (45999), or a date as text.</summary>
    private static string Date(OfficialRow row)
    {
        var text = row[Released];
        var day = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is > 30000 and < 80000 ? DateTime.FromOADate(serial)
            : DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw row.Wrong(Released, t => t.ADate);
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>Published at the end of 2025: from 2025 to 2027.</summary>
    private static string Period(string date)
    {
        var year = int.Parse(date.AsSpan(0, 4), CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{year}-{year + Years}");
    }
}
