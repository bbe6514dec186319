using EmploisEnRegions.Understanding.Places;

namespace EmploisEnRegions.Understanding.Words;

/// <summary>Text in; words, numbers and places out.</summary>
internal sealed class MessageCutter(Lexicon lexicon, Shorthand shorthand, PlaceFinder places)
{
    /// <param name="text">The message.</param>
    /// <param name="placesAsked">The question asks for a place: a bare name is enough.</param>
    /// <param name="maxLength">Characters that are read.</param>
    public Message Cut(string text, bool placesAsked, int maxLength = Tokenizer.MaxLength)
    {
        var tokens = shorthand.Expand(Tokenizer.Cut(text, maxLength));
        for (var i = 0; i < tokens.Count; i++)
        {
            if (lexicon.Correct(tokens[i].Text) is { } word) tokens[i] = tokens[i] with { Text = word };
        }
        var numbers = new int[tokens.Count][];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = lexicon.NumbersOf(tokens[i].Text);
        var named = places.Find(tokens, placesAsked);
        // "Trois-Rivières" counts nothing.
        var counted = NumberWords.Find(tokens);
        if (named.Count > 0) counted.RemoveAll(n => named.Exists(p => p.First <= n.First && n.First <= p.Last));
        return new Message(text, [.. tokens], numbers, counted, named, Edges(tokens));
    }

    /// <summary>The folded words of a phrase of a table, cut as messages are.</summary>
    public static string[] Phrase(string text, Shorthand shorthand) => [.. shorthand.Expand(Tokenizer.Cut(text, int.MaxValue)).Select(t => t.Text)];

    private static (int Opening, int Closing) Edges(List<Token> tokens)
    {
        var opening = 0;
        while (opening < tokens.Count && Politeness.Is(tokens[opening].Text)) opening++;
        var closing = tokens.Count;
        while (closing > 0 && Politeness.Is(tokens[closing - 1].Text)) closing--;
        return (opening, closing);
    }
}
