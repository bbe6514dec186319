using System.Globalization;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Import.Official;

/// <summary>Statistics Canada, job vacancies by occupation and economic region, table 14-10-0444-01, csv or the zip that holds it, in either language.</summary>
internal sealed class VacanciesImport : IOfficialImport
{
    private const string Table = "vacancies.csv";
    private const string Totals = "work.csv";
    private const string Fact = "vacantJobs";

    private static readonly string[] Occupation = ["National Occupational Classification", "Classification nationale des professions"];
    private static readonly string[] Quarter = ["REF_DATE", "PÉRIODE DE RÉFÉRENCE"];

    public string Name => "vacancies";
    public Func<ImportTexts, string> About => t => t.Vacancies;

    public IReadOnlyList<TableUpdate> Read(OfficialFile file, ReferenceFolder tables)
    {
        var regions = new RegionsOfFiles(tables);
        var all = file.Rows().Select(row => Count(row, regions)).OfType<Vacancies>().ToList();
        if (all.Count == 0) throw new ImportException(file.Name, 0, "", "", t => t.RowsOfTheRegions);
        var quarter = all.Max(v => v.Quarter)!;
        var source = new OfficialSource(
            "statcan-14-10-0444", $"Statistique Canada, tableau 14-10-0444-01, trimestre qui commence en {quarter}",
            "https://www150.statcan.gc.ca/t1/tbl1/fr/tv.action?pid=1410044401", "Statistics Canada Open Licence");
        var (before, totals, latest) = (tables.Read(Table), tables.Read(Totals), all.Where(v => v.Quarter == quarter).ToList());
        var rows = latest.Where(v => v.Noc is not null).Select(v => (IReadOnlyList<string>)[v.Region, v.Noc!, v.Jobs, quarter, source.Id, "high"]);
        var sums = latest.Where(v => v.Noc is null).Select(v => (IReadOnlyList<string>)[v.Region, Fact, v.Jobs, "jobs", quarter, "", source.Id, "high", ""]);
        var summed = latest.Where(v => v.Noc is null).Select(v => v.Region).ToHashSet();
        var others = totals.Rows.Where(r => totals.Cell(r, "fact") != Fact || !summed.Contains(totals.Cell(r, "region")));
        return
        [
            source.In(tables),
            new TableUpdate(before, before with { Rows = [.. rows] }, "region", "noc"),
            new TableUpdate(totals, totals with { Rows = [.. others, .. sums] }, "region", "fact", "place"),
        ];
    }

    /// <param name="Noc">Null for all occupations together.</param>
    private sealed record Vacancies(string Region, string? Noc, string Quarter, string Jobs);

    private static Vacancies? Count(OfficialRow row, RegionsOfFiles regions)
    {
        if (regions.Named(row["GEO", "GÉO"]) is not { } region || !IsNumberOfJobs(row) || row.Number("VALUE", "VALEUR") is not { } jobs) return null;
        var occupation = row[Occupation];
        var total = occupation.StartsWith("Total", StringComparison.Ordinal);
        var noc = total ? null : FiveDigits(occupation);
        if (!total && noc is null) return null;
        var quarter = row[Quarter];
        return quarter.Length >= 7 ? new Vacancies(region, noc, quarter[..7], jobs.ToString(CultureInfo.InvariantCulture)) : throw row.Wrong(Quarter, t => t.ADate);
    }

    private static bool IsNumberOfJobs(OfficialRow row) => row["Statistics", "Statistiques", "Job vacancy statistics"] is "Job vacancies" or "Postes vacants";

    /// <summary>"Registered nurses [31301]": broader groups have fewer digits.</summary>
    private static string? FiveDigits(string occupation)
    {
        var digits = new string([.. occupation.Where(char.IsAsciiDigit)]);
        return digits.Length == 5 ? digits : null;
    }
}
