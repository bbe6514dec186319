using System.Reflection;

namespace EmploisEnRegions.Regions.Reference;

/// <summary>The files of one folder of reference data, by name.</summary>
internal sealed class Tables(Func<string, TextReader> open)
{
    private Dictionary<string, Source>? sources;

    private const string Prefix = "Data/";

    public static Tables BuiltIn { get; } = new(OpenEmbedded);

    /// <summary>The names of all tables, in ordinal order.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal)).Select(n => n[Prefix.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The tables of a folder; one that is not there yet is the built-in one.</summary>
    public static Tables In(string folder) => new(file => File.Exists(Path.Combine(folder, file)) ? new StreamReader(Path.Combine(folder, file)) : OpenEmbedded(file));

    public TextReader Open(string file) => open(file);

    public IEnumerable<Table.Row> Rows(string file)
    {
        using var text = open(file);
        return new Table(file, text).Rows;
    }

    public Source Source(Table.Row row, string column = "source")
    {
        sources ??= Rows("sources.csv").ToDictionary(r => r["id"], r => new Source(r["id"], r["name"], r["url"], r["licence"]), StringComparer.Ordinal);
        return sources.TryGetValue(row[column], out var source) ? source : throw row.Wrong(column, "an id of sources.csv");
    }

    /// <summary>The columns that every sourced row has: year, place, source, confidence.</summary>
    public Figure Figure(Table.Row row, double? value = null, string? unit = null, string? place = null, Words? words = null) => new()
    {
        Value = value,
        Unit = unit,
        Year = row["year"],
        Place = place,
        Words = words,
        Source = Source(row),
        Confidence = row.Word<Confidence>("confidence"),
    };

    private static StreamReader OpenEmbedded(string file) =>
        new(Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + file) ?? throw new FileNotFoundException(file));
}
