namespace EmploisEnRegions.Understanding.Words;

/// <summary>The numbers of all words that rules and tables speak of, with their stems ("enseign*") and their likely misspellings.</summary>
internal sealed class Lexicon
{
    private const int ShortestCorrected = 5;
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
        var found = new List<int>(2);
        if (numbers.TryGetValue(word, out var number)) found.Add(number);
        var lookup = stems.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(word.Length, 14); length >= 3; length--)
        {
            if (lookup.TryGetValue(word.AsSpan(0, length), out var stem)) found.Add(stem);
        }
        return [.. found];
    }

    /// <summary>The known word that differs by one letter (missing, added, changed or swapped), or null.</summary>
    public string? Correct(string word)
    {
        if (word.Length < ShortestCorrected || Knows(word)) return null;
        if (Misspelt(word, word) is { } added) return added;
        for (var i = 0; i < word.Length; i++)
        {
            if (Misspelt(word.Remove(i, 1), word) is { } known) return known;
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
    private string? Misspelt(string key, string typed)
    {
        if (key.Length >= ShortestCorrected && key.Length < typed.Length && numbers.ContainsKey(key)) return key;
        return misspellings.TryGetValue(key, out var word) && Distance.IsOne(typed, word!) ? word : null;
    }
}
