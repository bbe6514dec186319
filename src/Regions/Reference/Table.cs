using System.Globalization;
using System.Text;

namespace EmploisEnRegions.Regions.Reference;

/// <summary>A CSV file (RFC 4180, first line names the columns) read whole; an error names the file, the line and the column.</summary>
internal sealed class Table
{
    private readonly string name;
    private readonly Dictionary<string, int> columns;
    private readonly List<string[]> lines;

    public Table(string name, TextReader text)
    {
        this.name = name;
        lines = Read(text);
        if (lines.Count == 0) throw new FormatException($"{name}: empty file");
        columns = lines[0].Select((c, i) => (c, i)).ToDictionary(x => x.c, x => x.i, StringComparer.Ordinal);
        lines.RemoveAt(0);
    }

    public IReadOnlyList<string> Columns => [.. columns.OrderBy(c => c.Value).Select(c => c.Key)];

    public IEnumerable<Row> Rows => lines.Select((cells, i) => new Row(this, cells, i + 2));

    private static List<string[]> Read(TextReader text)
    {
        var (all, cells, cell, quoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        while (text.ReadLine() is { } line)
        {
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"') cell.Append(line[i++]);
                else if (line[i] == '"') quoted = !quoted;
                else if (line[i] == ',' && !quoted) Next();
                else cell.Append(line[i]);
            }

            if (quoted) { cell.Append('\n'); continue; }
            Next();
            if (cells.Count > 1 || cells[0].Length > 0) all.Add([.. cells]);
            cells.Clear();
        }

        return all;

        void Next() { cells.Add(cell.ToString()); cell.Clear(); }
    }

    internal readonly struct Row(Table table, string[] cells, int line)
    {
        public IReadOnlyList<string> Cells => cells;

        public string this[string column]
        {
            get
            {
                if (!table.columns.TryGetValue(column, out var i)) throw new FormatException($"{table.name}: no column {column}");
                return i < cells.Length ? cells[i] : throw Wrong(column, "a value");
            }
        }

        public string? Optional(string column) => this[column] is { Length: > 0 } text ? text : null;

        public double Number(string column) => OptionalNumber(column) ?? throw Wrong(column, "a number");

        public double? OptionalNumber(string column) => Optional(column) switch
        {
            null => null,
            { } text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(column, "a number"),
        };

        public T Word<T>(string column)
            where T : struct, Enum => Enum.TryParse<T>(this[column], ignoreCase: true, out var word) ? word : throw Wrong(column, string.Join('|', Enum.GetNames<T>()));

        public FormatException Wrong(string column, string expected) =>
            new($"{table.name}, line {line}, column {column}: '{this[column]}' where {expected} was expected");
    }
}
