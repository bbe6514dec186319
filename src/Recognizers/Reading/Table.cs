using System.Reflection;

namespace EmploisEnRegions.Recognizers.Reading;

/// <summary>
/// A table of words in a text file beside the code: columns are parted by "|", the words of a cell by commas; "#" begins a comment.
/// </summary>
internal static class Table
{
    public static IEnumerable<string[]> Rows(string fileName)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException(fileName);
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('|', StringSplitOptions.TrimEntries);
            }
        }
    }

    /// <summary>The folded words of a cell.</summary>
    public static string[] Words(string cell) =>
        Folding.Fold(cell).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
