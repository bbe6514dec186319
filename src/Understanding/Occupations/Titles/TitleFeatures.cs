namespace EmploisEnRegions.Understanding.Occupations.Titles;

/// <summary>What a wording shows of a trade: its stems, the first and the last, each pair of them, and the letters of its words, three by three.</summary>
internal static class TitleFeatures
{
    /// <summary>On for every wording.</summary>
    public const string Always = "*";

    private const int MostWords = 12;
    private const int Letters = 3;

    /// <param name="words">Folded words without those that carry no trade.</param>
    public static HashSet<string> Of(IEnumerable<string> words)
    {
        var features = new HashSet<string>(StringComparer.Ordinal);
        var stems = new List<string>();
        foreach (var word in words.Take(MostWords))
        {
            var stem = Stems.Of(word);
            if (features.Add(stem)) stems.Add(stem);
            AddLetters($"<{word}>", features);
        }
        if (stems.Count == 0) return features;
        features.Add("^" + stems[0]);
        features.Add(stems[^1] + "$");
        AddPairs(stems, features);
        return features;
    }

    private static void AddLetters(string word, HashSet<string> features)
    {
        for (var i = 0; i + Letters <= word.Length; i++) features.Add(string.Concat("#", word.AsSpan(i, Letters)));
    }

    private static void AddPairs(List<string> stems, HashSet<string> features)
    {
        for (var i = 0; i < stems.Count; i++)
        {
            for (var j = i + 1; j < stems.Count; j++)
            {
                var inOrder = string.CompareOrdinal(stems[i], stems[j]) < 0;
                features.Add(inOrder ? $"{stems[i]}_{stems[j]}" : $"{stems[j]}_{stems[i]}");
            }
        }
    }
}
