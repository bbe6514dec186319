using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Languages;

/// <summary>Which common words speak for which language. Each word's weight is shared among the languages that have it.</summary>
internal sealed class LanguageWords
{
    private readonly Dictionary<string, (double French, double English, double Other)> weights = new(StringComparer.Ordinal);

    /// <param name="table">One language a line, "fr je tu il …".</param>
    public LanguageWords(string table)
    {
        var lists = table.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').Select(l => (Language: l[..2], Words: Fold(l[3..]))).ToList();
        foreach (var word in lists.SelectMany(l => l.Words).Distinct(StringComparer.Ordinal))
        {
            var french = lists.Exists(l => l.Language == "fr" && l.Words.Contains(word));
            var english = lists.Exists(l => l.Language == "en" && l.Words.Contains(word));
            var other = lists.Exists(l => l.Language is not ("fr" or "en") && l.Words.Contains(word));
            weights[word] = (french, english) switch
            {
                (true, true) => (0, 0, 0),
                (true, false) => (other ? 0.5 : 1, 0, other ? 0.3 : 0),
                (false, true) => (0, other ? 0.5 : 1, other ? 0.3 : 0),
                _ => (0, 0, 1),
            };
        }
    }

    public IEnumerable<string> All => weights.Keys;

    public (double French, double English, double Other)? Of(string word) => weights.TryGetValue(word, out var w) ? w : null;

    private static HashSet<string> Fold(string words) => [.. Tokenizer.Cut(words, int.MaxValue).Select(t => t.Text)];
}
