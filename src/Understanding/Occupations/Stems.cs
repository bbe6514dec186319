namespace EmploisEnRegions.Understanding.Occupations;

/// <summary>Cuts words of trades to what masculine, feminine, plural, verb and trade share: "soudeuse", "soudeur", "soude" → "soud".</summary>
internal static class Stems
{
    /// <summary>Longest first; what remains must keep four letters (three before "eur").</summary>
    private static readonly (string End, string By)[] Ends =
    [
        ("iciennes", "ic"), ("icienne", "ic"), ("iciens", "ic"), ("icien", "ic"), ("ician", "ic"), ("bilite", "bl"), ("ability", "abl"), ("atrice", "at"), ("ateur", "at"), ("ation", "at"), ("ator", "at"), ("ating", "at"),
        ("trice", "t"), ("teuse", "t"), ("teur", "t"), ("iques", "ic"), ("ique", "ic"), ("euse", ""), ("eure", ""), ("eur", ""), ("iere", ""), ("erie", ""), ("ienne", "i"), ("ienn", "i"),
        ("ier", ""), ("ere", ""), ("age", ""), ("ure", ""), ("ement", ""), ("ment", ""), ("ing", ""), ("ery", ""), ("onne", "on"), ("enne", "en"), ("ette", "et"), ("ante", ""), ("ent", ""), ("ente", ""), ("ant", ""), ("ives", "i"), ("ive", "i"), ("if", "i"),
        ("esse", ""), ("er", ""), ("or", ""), ("ees", ""), ("ee", ""), ("es", ""), ("e", ""), ("y", ""), ("ie", ""),
    ];

    private const int ShortestRest = 4;

    public static string Of(string word)
    {
        if (word.Length <= 3 || char.IsAsciiDigit(word[0])) return word;
        var stem = word[^1] is 's' or 'x' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1] : word;
        if (stem.EndsWith("eaux", StringComparison.Ordinal)) stem = stem[..^1];
        foreach (var (end, by) in Ends)
        {
            if (!stem.EndsWith(end, StringComparison.Ordinal)) continue;
            var rest = stem.Length - end.Length + by.Length;
            if (rest < (end is "eur" or "euse" or "er" or "ing" or "e" ? ShortestRest - 1 : ShortestRest)) continue;
            stem = string.Concat(stem.AsSpan(0, stem.Length - end.Length), by);
            break;
        }
        return Undouble(stem);
    }

    /// <summary>"programm" and "program", "plann" and "plan" are one.</summary>
    private static string Undouble(string stem) =>
        stem.Length > 4 && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'e') ? stem[..^1] : stem;
}
