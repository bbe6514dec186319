using System.Globalization;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Import.Official;

/// <summary>Institut de la statistique du Québec, employment and unemployment by administrative region, csv: a line a region and year.</summary>
internal sealed class LabourForceImport : IOfficialImport
{
    private const string Table = "work.csv";
    private const double MostThousands = 2000;

    private static readonly string[] Region = ["Région administrative", "Administrative region", "Région", "Region"];
    private static readonly string[] Year = ["Année", "Year", "Période", "Period"];
    private static readonly string[] Employment = ["Emploi", "Employment"];
    private static readonly string[] Unemployment = ["Taux de chômage", "Unemployment rate"];

    public string Name => "labour-force";
    public Func<ImportTexts, string> About => t => t.LabourForce;

    public IReadOnlyList<TableUpdate> Read(OfficialFile file, ReferenceFolder tables)
    {
        var (regions, before, found) = (new RegionsOfFiles(tables), tables.Read(Table), new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal));
        var source = new OfficialSource(
            "isq-emploi-et-chomage", $"Institut de la statistique du Québec, emploi et taux de chômage par région administrative ({file.Name})",
            "https://statistique.quebec.ca/en/produit/tableau/monthly-indicators-employment-and-unemployment-rates-by-administrative-region", "cited");
        foreach (var row in file.Rows())
        {
            if (regions.Named(row[Region]) is not { } region) continue;
            var year = row[Year];
            if (year.Length < 4 || !year[..4].All(char.IsAsciiDigit)) throw row.Wrong(Year, t => t.AYear);
            // No region has two million jobs: such a number counts persons, not thousands.
            if (row.Number(Employment) is { } jobs) Keep("employment", jobs > MostThousands ? jobs / 1000 : jobs, "thousandPersons");
            if (row.Number(Unemployment) is { } rate) Keep("unemployment", rate is >= 0 and <= 100 ? rate : throw row.Wrong(Unemployment, t => t.ANumber), "percent");

            void Keep(string fact, double value, string unit)
            {
                var key = $"{region} {fact}";
                if (!found.TryGetValue(key, out var known) || string.CompareOrdinal(year, known[4]) >= 0)
                {
                    found[key] = [region, fact, value.ToString(CultureInfo.InvariantCulture), unit, year, "", source.Id, "high", ""];
                }
            }
        }
        if (found.Count == 0) throw new ImportException(file.Name, 0, "", "", t => t.RowsOfTheRegions);
        var others = before.Rows.Where(r => !found.ContainsKey($"{before.Cell(r, "region")} {before.Cell(r, "fact")}"));
        return [source.In(tables), new TableUpdate(before, before with { Rows = [.. others, .. found.Values] }, "region", "fact", "place")];
    }
}
