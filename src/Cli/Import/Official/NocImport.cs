using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Import.Official;

/// <summary>Statistics Canada, elements of NOC (CNP) 2021, csv: the example titles of the unit groups. Five columns, in either language: level, code, title of the class, kind of element, text.</summary>
internal sealed class NocImport : IOfficialImport
{
    private const string Table = "example-titles.csv";

    private static readonly string[] Code = ["Code - NOC 2021", "Code - CNP 2021", "Code – CNP 2021", "Code"];
    private static readonly string[] Kind = ["Element Type Label", "Étiquette du type d'élément", "Libellé du type d'élément"];
    private static readonly string[] Text = ["Element Description", "Description de l'élément", "Description d'élément"];

    public string Name => "noc";
    public Func<ImportTexts, string> About => t => t.Noc;

    public IReadOnlyList<TableUpdate> Read(OfficialFile file, ReferenceFolder tables)
    {
        var (before, titles, language) = (tables.Read(Table), new HashSet<(string, string)>(), "");
        var groups = tables.Read("occupations.csv").Rows.Select(r => r[0]).ToHashSet(StringComparer.Ordinal);
        foreach (var row in file.Rows())
        {
            var kind = row[Kind];
            var french = kind.Contains("xemple", StringComparison.Ordinal);
            if (!french && !kind.Contains("xample", StringComparison.Ordinal)) continue;
            language = french ? "fr" : "en";
            // The larger groups have codes of fewer digits, and no titles of their own.
            if (row[Code].Length != 5) continue;
            var code = row.NocCode(Code);
            if (!groups.Contains(code)) throw row.Wrong(Code, t => t.ANocCode);
            if (row[Text].Length > 0) titles.Add((code, row[Text]));
        }
        if (titles.Count == 0) throw new ImportException(file.Name, 0, "", "", t => t.RowsOfTheRegions);
        var rows = titles.Order().Select(t => (IReadOnlyList<string>)[t.Item1, language, t.Item2]);
        return [new TableUpdate(before, before with { Rows = [.. before.Rows.Where(r => before.Cell(r, "language") != language), .. rows] }, "noc", "language", "title")];
    }
}
