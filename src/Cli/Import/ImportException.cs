using System.Globalization;
using EmploisEnRegions.Conversations.Texts;

namespace EmploisEnRegions.Cli.Import;

/// <summary>An official file is not what was expected.</summary>
/// <param name="line">From 1; 0 when the whole file is meant.</param>
/// <param name="column">Name of the column, or empty.</param>
/// <param name="found">What stands there.</param>
/// <param name="expected">What was expected, in the words of the command line.</param>
internal sealed class ImportException(string file, int line, string column, string found, Func<ImportTexts, string> expected) : Exception
{
    public string Sentence(ImportTexts texts)
    {
        var sentence = line == 0 ? texts.WrongFile : column.Length == 0 ? texts.WrongLine : texts.WrongCell;
        return sentence.With("file", file).With("line", line.ToString(CultureInfo.InvariantCulture)).With("column", column).With("found", found.Length > 60 ? found[..60] + "…" : found).With("expected", expected(texts));
    }
}
