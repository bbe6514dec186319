using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

/// <param name="Next">The token after the last; 0 when nothing was read.</param>
internal readonly record struct Ordinal(int Next, double Value)
{
    public bool Found => Next > 0;
}

/// <summary>"first", "one hundred twenty-fifth", "quatre-vingtième", "21st", "1re", "11ème".</summary>
internal static class OrdinalReader
{
    public static Ordinal Read(NumberText text, int at) => text.IsDigits(at) ? ReadDigits(text, at) : ReadWords(text, at);

    public static Ordinal ReadWords(NumberText text, int at)
    {
        if (text[at] is { IsOrdinal: true } alone)
        {
            return new Ordinal(at + 1, alone.Value);
        }
        if (text[at] is null || text.IsDigits(at))
        {
            return default;
        }
        var before = CardinalReader.Read(text, at);
        var last = before.Found ? text.SkipJoiner(before.Next, out _) : at;
        return before.Found && text[last] is { IsOrdinal: true } word ? Join(text, before, last, word) : default;
    }

    private static Ordinal Join(NumberText text, Cardinal before, int last, NumberWord word)
    {
        var end = text[before.Next - 1];
        if (end is null)
        {
            return default;
        }
        var isRound = end.Role is NumberRole.Hundred or NumberRole.Multiplier;
        var isFrench = text.Language == Language.French;
        return word.Role switch
        {
            NumberRole.Hundred or NumberRole.Multiplier when word.Value > end.Value => new Ordinal(last + 1, before.Value * word.Value),
            NumberRole.Unit or NumberRole.First when isRound || end.Role == NumberRole.Ten || (isFrench && end.Value == 10) => Sum(),
            NumberRole.Teen when isRound || (isFrench && end.Value is 60 or 20 && end.Role == NumberRole.Ten) => Sum(),
            NumberRole.Ten when isFrench && word.Value == 20 && end.Value == 4 => new Ordinal(last + 1, before.Value + 76),
            NumberRole.Ten when isRound => Sum(),
            _ => default,
        };

        Ordinal Sum() => new(last + 1, before.Value + word.Value);
    }

    private static Ordinal ReadDigits(NumberText text, int at)
    {
        var tokens = text.Tokens;
        if (at + 1 >= tokens.Count || !tokens.IsGlued(at + 1) || tokens[at].End - tokens[at].Start > 15)
        {
            return default;
        }
        var isSuffix = text.Language == Language.French
            ? tokens.Word(at + 1) is "e" or "er" or "ere" or "re" or "eme" or "ieme" or "nd" or "nde" or "es" or "emes" or "iemes"
            : tokens.Word(at + 1) is "st" or "nd" or "rd" or "th" or "ths" or "rds";
        return isSuffix && !(at > 0 && tokens.IsGlued(at) && tokens[at - 1].Kind == TokenKind.Word)
            ? new Ordinal(at + 2, double.Parse(tokens.Word(at), System.Globalization.CultureInfo.InvariantCulture))
            : default;
    }
}
