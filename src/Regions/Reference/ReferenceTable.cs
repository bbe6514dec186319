using System.Text;

namespace EmploisEnRegions.Regions.Reference;

/// <summary>One table of reference data as it stands in its file.</summary>
/// <param name="File">"outlooks.csv"</param>
public sealed record ReferenceTable(string File, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <exception cref="FormatException">The file is not a table.</exception>
    public static ReferenceTable Read(string file, TextReader text)
    {
        var table = new Table(file, text);
        return new ReferenceTable(file, table.Columns, [.. table.Rows.Select(r => r.Cells)]);
    }

    /// <exception cref="ArgumentException">The table has no such column.</exception>
    public int Column(string name)
    {
        var index = Columns.ToList().IndexOf(name);
        return index >= 0 ? index : throw new ArgumentException($"{File} has no column {name}.", nameof(name));
    }

    public string Cell(IReadOnlyList<string> row, string column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row[Column(column)];
    }

    /// <summary>The file as RFC 4180 text.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        foreach (var row in Rows.Prepend(Columns)) text.AppendJoin(',', row.Select(Quoted)).Append('\n');
        return text.ToString();
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n\r") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
