namespace EmploisEnRegions.Understanding.Languages;

/// <summary>What the spelling of an unknown word says: "-ment", "-eaux" look French; "w", "th", "-ing" look English.</summary>
internal static class WordShape
{
    private static readonly string[] FrenchEnds =
    [
        "ement", "ment", "eaux", "eau", "aux", "eux", "euse", "euses", "eur", "eurs", "trice", "ier", "iers", "iere", "ieres", "ique", "iques", "isme",
        "ette", "ettes", "elle", "elles", "ait", "aient", "ais", "ons", "ez", "oir", "oire", "ure", "ille", "ée", "ees", "ee", "er", "ir", "ienne", "iennes", "ance", "ence", "age", "esse", "aire", "aires", "eille", "ouille", "ie", "ois", "oise", "te", "que", "re",
    ];

    private static readonly string[] EnglishEnds =
    [
        "ing", "ings", "ness", "ful", "less", "ly", "ought", "ight", "tion", "ship", "ship", "ed", "ck", "sh", "th", "ow", "ew", "ay", "ey", "y", "er", "ers", "or", "all", "ell", "ill", "ook", "ool", "ood", "eed", "eep", "eak", "eam", "ead", "ty", "cy", "ry", "k", "ks", "wn", "gh", "ist",
    ];

    private static readonly string[] FrenchParts = ["eau", "oi", "eux", "ouv", "qu", "oeu", "aie", "uill", "gn", "ç", "iqu", "auv"];
    private static readonly string[] EnglishParts = ["w", "k", "th", "sh", "ee", "oo", "gh", "wh", "ck", "ow", "ey", "tch", "ea"];

    /// <summary>Above zero: French; below: English; -1 to 1.</summary>
    public static double French(string word)
    {
        var score = LongestEnd(word, FrenchEnds) - LongestEnd(word, EnglishEnds);
        foreach (var part in FrenchParts) score += word.Contains(part, StringComparison.Ordinal) ? 2 : 0;
        foreach (var part in EnglishParts) score -= word.Contains(part, StringComparison.Ordinal) ? 2 : 0;
        return Math.Clamp(score / 4.0, -1, 1);
    }

    private static int LongestEnd(string word, string[] ends)
    {
        var longest = 0;
        foreach (var end in ends)
        {
            if (end.Length > longest && word.Length > end.Length + 1 && word.EndsWith(end, StringComparison.Ordinal)) longest = end.Length;
        }
        return longest;
    }
}
