namespace EmploisEnRegions.Recognizers.Reading;

internal enum TokenKind : byte
{
    Word,
    Digits,
    Symbol,
}

/// <param name="Start">First character.</param>
/// <param name="End">One past the last character.</param>
internal readonly record struct Token(int Start, int End, TokenKind Kind);

/// <summary>A text cut into words, runs of digits and single symbols, with its folded form beside it.</summary>
internal sealed class Tokens
{
    /// <summary>One message goes through all recognisers in turn: it is cut once. Weak, so that no text is kept.</summary>
    [ThreadStatic]
    private static WeakReference<Tokens>? _last;

    private readonly Token[] _items;

    private Tokens(string text, string folded, Token[] items, int count) =>
        (Text, Folded, _items, Count) = (text, folded, items, count);

    public string Text { get; }

    public string Folded { get; }

    public int Count { get; }

    /// <summary>What a language's number words make of these tokens; kept here because most recognisers ask for it.</summary>
    public object?[] ByLanguage { get; } = new object?[2];

    public Token this[int index] => _items[index];

    public static Tokens Of(string text)
    {
        if (_last is null || !_last.TryGetTarget(out var tokens) || !ReferenceEquals(tokens.Text, text))
        {
            tokens = Cut(text);
            _last = new WeakReference<Tokens>(tokens);
        }
        return tokens;
    }

    private static Tokens Cut(string text)
    {
        var folded = Folding.Fold(text);
        var items = new Token[Math.Max(8, text.Length / 4)];
        var count = 0;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(folded[at]))
            {
                at++;
                continue;
            }
            var kind = KindAt(folded, at);
            var end = EndOf(folded, at, kind);
            if (count == items.Length)
            {
                Array.Resize(ref items, count * 2);
            }
            items[count++] = new Token(at, end, kind);
            at = end;
        }
        return new Tokens(text, folded, items, count);
    }

    public ReadOnlySpan<char> Word(int index) => Folded.AsSpan(_items[index].Start, _items[index].End - _items[index].Start);

    public bool IsSymbol(int index, char symbol) =>
        index >= 0 && index < Count && _items[index].Kind == TokenKind.Symbol && Folded[_items[index].Start] == symbol;

    public bool IsWord(int index, string folded) =>
        index >= 0 && index < Count && _items[index].Kind == TokenKind.Word && Word(index).SequenceEqual(folded);

    /// <summary>No space between this token and the one before it.</summary>
    public bool IsGlued(int index) => index > 0 && index < Count && _items[index].Start == _items[index - 1].End;

    /// <summary>The first token at or after a position in the text.</summary>
    public int TokenAt(int position, int from)
    {
        while (from < Count && _items[from].Start < position)
        {
            from++;
        }
        return from;
    }

    private static TokenKind KindAt(string text, int at) =>
        char.IsAsciiDigit(text[at]) ? TokenKind.Digits : char.IsLetter(text[at]) ? TokenKind.Word : TokenKind.Symbol;

    private static int EndOf(string text, int at, TokenKind kind)
    {
        var end = at + 1;
        while (kind != TokenKind.Symbol && end < text.Length && KindAt(text, end) == kind)
        {
            end++;
        }
        return end;
    }
}
