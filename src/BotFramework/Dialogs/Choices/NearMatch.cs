namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>
/// Finds the one choice that was meant when its words were written with a typo ("gaspezie"), shortened ("st" for "saint") or left out
/// ("abitibi"). It must be the only one, and at least half of what was said must be about it.
/// </summary>
internal static class NearMatch
{
    private const int ShortestTellingWord = 4;

    public static ModelResult<FoundValue>? Find(string utterance, List<SortedValue> values, FindValuesOptions? options)
    {
        var tokenizer = options?.Tokenizer ?? Tokenizer.DefaultTokenizer;
        var said = tokenizer(utterance, options?.Locale).FindAll(token => token.Normalized.Length > 1 && !Politeness.Has(token));
        var candidates = values
            .Select(value => (value, hits: Hits(said, tokenizer(value.Value, options?.Locale))))
            .Where(candidate => candidate.hits.Count * 2 >= said.Count && candidate.hits.Exists(hit => hit.Normalized.Length >= ShortestTellingWord))
            .OrderByDescending(candidate => candidate.hits.Count)
            .ToList();
        if (candidates.Count == 0 || candidates.Exists(other => other.value.Index != candidates[0].value.Index && other.hits.Count == candidates[0].hits.Count))
        {
            return null;
        }

        var (found, hits) = candidates[0];
        return new ModelResult<FoundValue>
        {
            Start = hits[0].Start,
            End = hits[^1].End,
            TypeName = "value",
            Text = utterance[hits[0].Start..(hits[^1].End + 1)],
            Resolution = new FoundValue { Value = found.Value, Index = found.Index, Score = (float)hits.Count / (said.Count + 1) },
        };
    }

    private static List<Token> Hits(List<Token> said, List<Token> words) => said.FindAll(token => words.Exists(word => Resemble(token.Normalized, word.Normalized)));

    private static bool Resemble(string said, string word) => (said, word) switch
    {
        ("st", "saint") or ("ste", "sainte") or ("saint", "st") or ("sainte", "ste") => true,
        _ => said == word || EditDistance.IsWithin(said, word, MostTypos(Math.Min(said.Length, word.Length))),
    };

    private static int MostTypos(int length) => length switch { < 5 => 0, < 8 => 1, _ => 2 };
}
