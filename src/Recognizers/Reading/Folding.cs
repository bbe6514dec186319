namespace EmploisEnRegions.Recognizers.Reading;

/// <summary>Lower case without accents, one character for one character, so that positions stay those of the text.</summary>
internal static class Folding
{
    private const string Accented = "àâäáãåçéèêëíìîïñóòôöõúùûüýÿ’‘ʼ‐‑–−";
    private const string Plain = "aaaaaaceeeeiiiinooooouuuuyy'''----";
    private static readonly char[] Table = Build();

    public static string Fold(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var i = 0; i < span.Length; i++)
        {
            span[i] = Fold(source[i]);
        }
    });

    private static char Fold(char c)
    {
        if (c < 128)
        {
            return c is >= 'A' and <= 'Z' ? (char)(c + 32) : c;
        }
        return c < Table.Length ? Table[c] : char.ToLowerInvariant(c);
    }

    private static char[] Build()
    {
        var table = new char[0x2300];
        for (var c = 0; c < table.Length; c++)
        {
            var lower = char.ToLowerInvariant((char)c);
            var at = Accented.IndexOf(lower, StringComparison.Ordinal);
            table[c] = at >= 0 ? Plain[at] : lower;
        }
        return table;
    }
}
