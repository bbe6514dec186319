namespace EmploisEnRegions.Understanding.Words;

/// <summary>Cuts a text into folded words, once per message; rules and tables are cut by the same hand.</summary>
internal static class Tokenizer
{
    /// <summary>What lies beyond is not read for facts (the alarm reads more): nobody answers a question with a novel.</summary>
    public const int MaxLength = 4000;

    /// <summary>Characters, with the space.</summary>
    private const int UsualWord = 5;

    private static readonly HashSet<string> Elisions = ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu"];

    private static readonly HashSet<string> IsWithS = ["it", "that", "he", "she", "what", "there", "who", "where", "how", "here"];

    public static List<Token> Cut(string text, int maxLength = MaxLength)
    {
        var clause = 0;
        var sentence = 0;
        var end = Math.Min(text.Length, maxLength);
        var tokens = new List<Token>((end / UsualWord) + 2);
        for (var i = 0; i < end;)
        {
            var c = text[i];
            if (char.IsLetter(c) || char.IsAsciiDigit(c)) i = Word(text, i, end, clause, sentence, tokens);
            else
            {
                if (IsSentenceEnd(text, i)) (clause, sentence) = (clause + 1, sentence + 1);
                else if (c is ',' or ':' or '(' or ')' or '–' or '—' or '/' or '\n' || (c == '-' && i > 0 && text[i - 1] == ' ')) clause++;
                if (Sign(text, i) is { } sign) tokens.Add(new Token(sign, i, i + sign.Length, clause, sentence, false));
                i++;
            }
        }
        return tokens;
    }

    /// <summary>Signs that say something by themselves.</summary>
    private static string? Sign(string text, int i) => text[i] switch
    {
        '$' or '€' => "$",
        '%' or '+' or '@' or '&' or '✅' => text[i].ToString(),
        '\uD83D' when i + 1 < text.Length && text[i + 1] is '\uDC4D' or '\uDC4E' => text.Substring(i, 2),
        _ => null,
    };

    private static bool IsSentenceEnd(string text, int i) =>
        text[i] is '!' or '?' or ';' || (text[i] == '\n') || (text[i] == '.' && (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1])));

    private static int Word(string text, int start, int end, int clause, int sentence, List<Token> tokens)
    {
        if (char.IsAsciiDigit(text[start])) return NumberText.Cut(text, start, end, clause, sentence, tokens);
        var i = start;
        // "2h30": the letter after a number is a word of its own.
        var afterNumber = start > 0 && char.IsAsciiDigit(text[start - 1]);
        while (i < end && (char.IsLetter(text[i]) || (char.IsAsciiDigit(text[i]) && !afterNumber) || text[i] is >= '\u0300' and < '\u0370')) i++;
        var word = Folding.Fold(text.AsSpan(start, i - start));
        var capital = char.IsUpper(text[start]);
        var at = new Token(word, start, i, clause, sentence, capital);
        if (word.Length == 0) return i;
        var hasTail = i + 1 < end && Folding.IsApostrophe(text[i]) && char.IsLetter(text[i + 1]);
        if (!hasTail) { tokens.Add(at); return i; }
        if (Elisions.Contains(word)) { tokens.Add(at); return i + 1; }
        return Contraction(text, at, end, tokens);
    }

    private static int Contraction(string text, Token head, int end, List<Token> tokens)
    {
        var i = head.End + 1;
        while (i < end && char.IsLetter(text[i])) i++;
        var tail = Folding.Fold(text.AsSpan(head.End + 1, i - head.End - 1));
        var (first, second) = (head.Text, tail) switch
        {
            ("can", "t") => ("can", "not"),
            ("won", "t") => ("will", "not"),
            ("shan", "t") => ("shall", "not"),
            (_, "t") when head.Text.EndsWith('n') => (head.Text[..^1], "not"),
            ("let", "s") => ("let", "us"),
            (_, "m") => (head.Text, "am"),
            (_, "re") => (head.Text, "are"),
            (_, "ve") => (head.Text, "have"),
            (_, "ll") => (head.Text, "will"),
            (_, "d") => (head.Text, "would"),
            (_, "s") => (head.Text, IsWithS.Contains(head.Text) ? "is" : "s"),
            _ => (head.Text + tail, ""),
        };
        tokens.Add(head with { Text = first, End = second.Length == 0 ? i : head.End });
        if (second.Length > 0) tokens.Add(head with { Text = second, Start = head.End, End = i, Capital = false });
        return i;
    }
}
