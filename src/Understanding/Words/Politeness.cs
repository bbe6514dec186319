namespace EmploisEnRegions.Understanding.Words;

/// <summary>Words around an answer that answer nothing.</summary>
public static class Politeness
{
    private static readonly HashSet<string> Anywhere =
    [
        "bonjour", "salut", "hello", "hi", "hey", "allo", "euh", "heu", "hum", "hmm", "ben", "bah", "bon", "alors", "donc", "eh", "bien", "well", "so", "um", "uh",
        "ok", "okay", "svp", "please", "merci", "thanks", "sorry", "desole", "desolee", "pardon", "excusez", "moi", "oh", "ah", "lol", "haha", "actually", "et", "and", "mais", "but", "maintenant", "now", "just", "bonsoir", "monsieur", "madame", "sir",
    ];

    private static readonly string[] Closings = [" svp", " stp", " s il vous plait", " s il te plait", " please", " merci", " thanks", " thank you"];

    /// <summary>"Phone please" is "phone".</summary>
    /// <param name="folded">Folded words, one space between.</param>
    public static string Without(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        foreach (var closing in Closings)
        {
            if (folded.EndsWith(closing, StringComparison.Ordinal)) return folded[..^closing.Length];
        }

        return folded;
    }

    /// <summary>At either end of a message this word may be left out.</summary>
    internal static bool Is(string word) => Anywhere.Contains(word);
}
