using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using EmploisEnRegions.Conversations.Texts;
using MiniExcelLibs;

namespace EmploisEnRegions.Cli.Import;

/// <summary>An official file as it is downloaded: csv, a zip that holds one, or xlsx; its first line names the columns.</summary>
/// <param name="progress">Told now and then how far the reading is.</param>
internal sealed class OfficialFile(string path, Action<OfficialFile>? progress = null)
{
    private const string Xlsx = ".xlsx";
    private const string Zip = ".zip";
    private const int LinesBetweenProgress = 50_000;

    private List<string> columns = [];
    private readonly Dictionary<string, int> found = new(StringComparer.Ordinal);

    public string Name { get; } = Path.GetFileName(path);

    /// <summary>Lines that were read so far, the first included.</summary>
    public int Lines { get; private set; }

    /// <summary>The lines after the first, as they are read.</summary>
    /// <exception cref="ImportException">The file is not a table, or is empty.</exception>
    public IEnumerable<OfficialRow> Rows()
    {
        foreach (var cells in path.EndsWith(Xlsx, StringComparison.OrdinalIgnoreCase) ? Sheet() : Csv())
        {
            Lines++;
            if (Lines % LinesBetweenProgress == 0) progress?.Invoke(this);
            if (Lines == 1) columns = [.. cells.Select(c => c.Trim().TrimStart('\uFEFF'))];
            else if (cells.Any(c => c.Length > 0)) yield return new OfficialRow(this, Lines, cells);
        }
        if (columns.Count < 2) throw new ImportException(Name, 0, "", "", t => t.ATable);
    }

    public int Column(string[] names)
    {
        if (found.TryGetValue(names[0], out var known)) return known;
        var index = columns.FindIndex(c => names.Any(n => c.Equals(n, StringComparison.OrdinalIgnoreCase)));
        if (index < 0) index = columns.FindIndex(c => names.Any(n => c.StartsWith(n, StringComparison.OrdinalIgnoreCase)));
        return index >= 0 ? found[names[0]] = index : throw new ImportException(Name, 1, "", string.Join(", ", columns), t => t.AColumn.With("column", string.Join(" / ", names)));
    }

    public bool Has(params string[] names) => columns.Exists(c => names.Any(n => c.StartsWith(n, StringComparison.OrdinalIgnoreCase)));

    public string NameOf(string[] names) => columns[Column(names)];

    private IEnumerable<IReadOnlyList<string>> Sheet()
    {
        using var stream = File.OpenRead(path);
        foreach (IDictionary<string, object?> row in stream.Query(useHeaderRow: false, excelType: ExcelType.XLSX))
        {
            yield return [.. row.Values.Select(v => Convert.ToString(v, CultureInfo.InvariantCulture) ?? "")];
        }
    }

    private IEnumerable<IReadOnlyList<string>> Csv()
    {
        using var zip = path.EndsWith(Zip, StringComparison.OrdinalIgnoreCase) ? ZipFile.OpenRead(path) : null;
        using var stream = zip is null ? File.OpenRead(path) : OnlyTable(zip);
        using var text = new StreamReader(stream, Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        using var reader = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { DetectDelimiter = true, DetectDelimiterValues = [",", ";", "\t"], BadDataFound = null });
        while (reader.Read()) yield return reader.Record!;
    }

    /// <summary>Statistics Canada puts a table and its description into one zip.</summary>
    private Stream OnlyTable(ZipArchive zip) =>
        zip.Entries.FirstOrDefault(e => e.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) && !e.Name.Contains("MetaData", StringComparison.OrdinalIgnoreCase))?.Open()
            ?? throw new ImportException(Name, 0, "", "", t => t.ATable);
}
