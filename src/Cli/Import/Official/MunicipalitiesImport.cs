using System.Globalization;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Import.Official;

/// <summary>MAMH, Répertoire des municipalités du Québec (Données Québec), MUN.csv. Names of elected people are in the file and are not read.</summary>
internal sealed class MunicipalitiesImport : IOfficialImport
{
    private const string Table = "municipalities.csv";
    private const string Metropolis = "Communauté métropolitaine de Montréal";

    /// <summary>Reserves, unorganised territories and lands of category I have no place to move to for most people.</summary>
    private static readonly string[] Kinds = ["Canton", "Gouvernement régional", "Municipalité", "Paroisse", "Village", "Ville"];

    private static readonly string[] Code = ["mcode"];
    private static readonly string[] Region = ["regadm"];
    private static readonly string[] People = ["mpopul"];

    public string Name => "municipalities";
    public Func<ImportTexts, string> About => t => t.Municipalities;

    public IReadOnlyList<TableUpdate> Read(OfficialFile file, ReferenceFolder tables)
    {
        var before = tables.Read(Table);
        var rows = file.Rows().Where(row => Kinds.Any(k => row["mdes"].StartsWith(k, StringComparison.Ordinal))).Select(Row).OrderBy(r => r[0], StringComparer.Ordinal).ToList();
        if (rows.Count == 0) throw new ImportException(file.Name, 0, "", "", t => t.RowsOfTheRegions);
        return [new TableUpdate(before, before with { Rows = rows }, "code"), Centres(tables, rows)];
    }

    private static IReadOnlyList<string> Row(OfficialRow row)
    {
        var code = row[Code];
        if (code.Length != 5 || !code.All(char.IsAsciiDigit)) throw row.Wrong(Code, t => t.ACode);
        if (row.Number(People) is not { } people) throw row.Wrong(People, t => t.ANumber);
        var county = row["mrc"] is { Length: > 0 } mrc ? mrc : row["divrec"] is { Length: > 0 } division ? division : row["admregionale"];
        return [code, row["munnom"], Plain(county), RegionOf(row), people.ToString("0", CultureInfo.InvariantCulture), row["mcm"].StartsWith(Metropolis, StringComparison.Ordinal) ? "yes" : "no"];
    }

    /// <summary>"Estrie (05)" → 05.</summary>
    private static string RegionOf(OfficialRow row) =>
        row[Region] is [.., '(', var tens, var ones, ')'] && char.IsAsciiDigit(tens) && char.IsAsciiDigit(ones) ? $"{tens}{ones}" : throw row.Wrong(Region, t => t.ARegion);

    /// <summary>"MRC Brome-Missisquoi (460)" → "Brome-Missisquoi".</summary>
    private static string Plain(string county)
    {
        var name = county.StartsWith("MRC ", StringComparison.Ordinal) ? county[4..] : county;
        var bracket = name.LastIndexOf(" (", StringComparison.Ordinal);
        return bracket > 0 ? name[..bracket] : name;
    }

    /// <summary>The main places keep their positions and take the new number of people.</summary>
    private static TableUpdate Centres(ReferenceFolder tables, List<IReadOnlyList<string>> municipalities)
    {
        var (centres, people) = (tables.Read("centres.csv"), municipalities.ToDictionary(m => m[0], m => m[4], StringComparer.Ordinal));
        var (code, population) = (centres.Column("code"), centres.Column("population"));
        return new TableUpdate(centres, centres with { Rows = [.. centres.Rows.Select(row => row.Select((cell, i) => i == population ? people.GetValueOrDefault(row[code], cell) : cell).ToList())] }, "code");
    }
}
