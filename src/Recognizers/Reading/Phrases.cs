namespace EmploisEnRegions.Recognizers.Reading;

/// <summary>Phrases of one or more tokens with what each means; the longest that stands at a token wins.</summary>
internal sealed class Phrases<T>
{
    private readonly Dictionary<string, List<(string[] After, T Meaning)>> _byFirst = [];
    private readonly Dictionary<string, List<(string[] After, T Meaning)>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public Phrases() => _lookup = _byFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    public void Add(string phrase, T meaning)
    {
        var tokens = Tokens.Of(phrase);
        var words = new string[tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = tokens.Word(i).ToString();
        }
        if (!_byFirst.TryGetValue(words[0], out var list))
        {
            _byFirst[words[0]] = list = [];
        }
        // Longest first; of two equal lengths the first row of the table stays first.
        var at = list.FindIndex(entry => entry.After.Length < words.Length - 1);
        list.Insert(at < 0 ? list.Count : at, (words[1..], meaning));
    }

    /// <summary>How many tokens the longest phrase at this token has; 0 when there is none.</summary>
    public int Match(Tokens tokens, int at, out T? meaning)
    {
        meaning = default;
        if (at >= tokens.Count || !_lookup.TryGetValue(tokens.Word(at), out var list))
        {
            return 0;
        }
        foreach (var (rest, candidate) in list)
        {
            if (Stands(tokens, at + 1, rest))
            {
                meaning = candidate;
                return rest.Length + 1;
            }
        }
        return 0;
    }

    private static bool Stands(Tokens tokens, int at, string[] words)
    {
        if (at + words.Length > tokens.Count)
        {
            return false;
        }
        for (var i = 0; i < words.Length; i++)
        {
            if (!tokens.Word(at + i).SequenceEqual(words[i]))
            {
                return false;
            }
        }
        return true;
    }
}
