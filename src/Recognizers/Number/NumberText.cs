using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

/// <summary>A text with the number word, if any, at each of its tokens.</summary>
internal sealed class NumberText
{
    private readonly NumberWord?[] _words;

    private NumberText(Tokens tokens, Language language)
    {
        (Tokens, Language) = (tokens, language);
        _words = new NumberWord?[tokens.Count];
        var table = NumberWords.Of(language);
        for (var i = 0; i < tokens.Count; i++)
        {
            _words[i] = tokens[i].Kind == TokenKind.Word ? table.Find(tokens.Word(i)) : null;
        }
    }

    public static NumberText Of(Tokens tokens, Language language) =>
        (NumberText)(tokens.ByLanguage[(int)language] ??= new NumberText(tokens, language));

    public Tokens Tokens { get; }

    public Language Language { get; }

    public NumberWord? this[int index] => (uint)index < (uint)_words.Length ? _words[index] : null;

    public bool Is(int index, NumberRole role) => this[index] is { IsOrdinal: false } word && word.Role == role;

    public bool IsOrdinal(int index) => this[index] is { IsOrdinal: true };

    public bool IsDigits(int index) => index < Tokens.Count && Tokens[index].Kind == TokenKind.Digits;

    /// <summary>Steps over a hyphen between two words of one number.</summary>
    public int SkipHyphen(int index) => Tokens.IsSymbol(index, '-') ? index + 1 : index;

    /// <summary>Steps over "and", "-", "-et-"; says whether there was an "and".</summary>
    public int SkipJoiner(int index, out bool hasAnd)
    {
        var next = SkipHyphen(index);
        hasAnd = Is(next, NumberRole.And);
        return hasAnd ? SkipHyphen(next + 1) : next;
    }

    public int EndOf(int next) => Tokens[next - 1].End;
}
