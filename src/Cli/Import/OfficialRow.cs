using System.Globalization;

namespace EmploisEnRegions.Cli.Import;

/// <summary>One line of an official file, its cells by the name of their column.</summary>
internal sealed class OfficialRow(OfficialFile file, int line, IReadOnlyList<string> cells)
{
    /// <param name="names">The name of the column in English and in French, or the beginnings of them.</param>
    /// <exception cref="ImportException">No column has one of these names.</exception>
    public string this[params string[] names]
    {
        get
        {
            var index = file.Column(names);
            return index < cells.Count ? cells[index].Trim() : "";
        }
    }

    /// <summary>Null where the cell is empty or says that the figure is suppressed.</summary>
    public double? Number(params string[] names)
    {
        var text = this[names];
        if (text is "" or ".." or "..." or "x" or "F" or "-" or "n.d." or "N/A") return null;
        var plain = text.Replace("\u00a0", "", StringComparison.Ordinal).Replace("\u202f", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return double.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || double.TryParse(plain.Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out number)
            ? number : throw Wrong(names, t => t.ANumber);
    }

    /// <summary>"NOC_31301", "31301": five digits of NOC 2021.</summary>
    public string NocCode(params string[] names)
    {
        var text = this[names];
        var code = text.StartsWith("NOC_", StringComparison.Ordinal) || text.StartsWith("CNP_", StringComparison.Ordinal) ? text[4..] : text;
        return code.Length == 5 && code.All(char.IsAsciiDigit) ? code : throw Wrong(names, t => t.ANocCode);
    }

    public ImportException Wrong(string[] names, Func<ImportTexts, string> expected) => new(file.Name, line, file.NameOf(names), this[names], expected);
}
