namespace EmploisEnRegions.Understanding.Words;

/// <summary>The numbers of all words that rules and tables speak of, with their stems ("enseign*") and their likely misspellings.</summary>
internal sealed class Lexicon
{
    private const int ShortestCorrected = 5;
    private const int LongestCorrected = 100;
    private const int LongestStem = 14;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> stems = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string?> misspellings = new(StringComparer.Ordinal);
    private readonly HashSet<string> ordinary = new(StringComparer.Ordinal);
    private int next;

    public int Add(string word)
    {
        if (numbers.TryGetValue(word, out var number)) return number;
        numbers[word] = next;
        return next++;
    }

    public int AddStem(string stem)
    {
        if (stems.TryGetValue(stem, out var number)) return number;
        stems[stem] = next;
        return next++;
    }

    /// <summary>Words that are right as they are, though no rule speaks of them: never corrected.</summary>
    public void AddOrdinary(string word) => ordinary.Add(word);

    public bool Knows(string word) => numbers.ContainsKey(word) || ordinary.Contains(word);

    /// <summary>The word's number and those of its stems; empty when nothing speaks of it.</summary>
    public int[] NumbersOf(string word)
    {
        Span<int> found = stackalloc int[1 + LongestStem];
        var count = 0;
        if (numbers.TryGetValue(word, out var number)) found[count++] = number;
        var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, LongestStem); length >= 3; length--)
        {
            if (lookup.TryGetValue(word.AsSpan(0, length), out var stem)) found[count++] = stem;
        }
        return found[..count].ToArray();
    }

    /// <summary>The known word that differs by one letter (missing, added, changed or swapped), or null.</summary>
    public string? Correct(string word)
    {
        if (word.Length < ShortestCorrected || Knows(word)) return null;
        if (Misspelt(word, word) is { } added) return added;
        if (word.Length > LongestCorrected) return null;
        Span<char> shorter = stackalloc char[word.Length - 1];
        for (var i = 0; i < word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(shorter);
            word.AsSpan(i + 1).CopyTo(shorter[i..]);
            if (Misspelt(shorter, word) is { } known) return known;
        }
        return null;
    }

    /// <summary>To be called when all words are in: prepares the table of words with one letter missing.</summary>
    public void Seal()
    {
        foreach (var word in numbers.Keys)
        {
            if (word.Length < ShortestCorrected || char.IsAsciiDigit(word[0])) continue;
            for (var i = 0; i < word.Length; i++)
            {
                var shorter = word.Remove(i, 1);
                if (!numbers.ContainsKey(shorter)) misspellings.TryAdd(shorter, word);
            }
        }
    }

    /// <summary>A key is either the intended word itself or that word with one letter missing.</summary>
    private string? Misspelt(ReadOnlySpan<char> key, string typed)
    {
        if (key.Length >= ShortestCorrected && key.Length < typed.Length && numbers.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(key)) return key.ToString();
        return misspellings.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var word) && Distance.IsOne(typed, word!) ? word : null;
    }
}
