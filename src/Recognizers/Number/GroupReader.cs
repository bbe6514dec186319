using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

/// <param name="End">One past the last character where that is inside a token's run ("1 200,50"); 0 where tokens say it.</param>
internal readonly record struct Group(int Next, int End, double Value, double Tail, double Ten, bool Found = true);

/// <summary>What may stand before a multiplier: digits, or words below a thousand ("quatre-vingt-quinze", "two hundred and six").</summary>
internal static class GroupReader
{
    public static Group Read(NumberText text, int at)
    {
        if (text.IsDigits(at) || text.Tokens.IsSymbol(at, ',') || text.Tokens.IsSymbol(at, '.'))
        {
            return Digits(text, at);
        }
        if (text.Is(at, NumberRole.Dozen) || text.Is(at, NumberRole.Collective))
        {
            return text.Is(at, NumberRole.Dozen) && text.Language == Language.English
                ? default
                : new Group(at + 1, 0, text[at]!.Value, 0, 0);
        }
        if (!BelowHundred(text, at, out var next, out var value))
        {
            return text.Is(at, NumberRole.Hundred) && text.Tokens.IsWord(at, "cents") is false ? Hundreds(text, at, 1) : default;
        }
        if (text.Is(next, NumberRole.Collective))
        {
            return new Group(next + 1, 0, value * text[next]!.Value, 0, 0);
        }
        var hundred = text.SkipHyphen(next);
        return text.Is(hundred, NumberRole.Hundred) && value > 0
            ? Hundreds(text, hundred, value)
            : new Group(next, 0, value, 0, EndsWithTen(text, next) ? text[next - 1]!.Value : 0);
    }

    /// <summary>0 to 99 in words.</summary>
    public static bool BelowHundred(NumberText text, int at, out int next, out double value)
    {
        (next, value) = (at, 0);
        if (text[at] is not { IsOrdinal: false } word || word.Role > NumberRole.Ten)
        {
            return false;
        }
        (next, value) = (at + 1, word.Value);
        var score = text.SkipHyphen(next);
        var isFrench = text.Language == Language.French;
        if (isFrench && value == 4 && text.Is(score, NumberRole.Ten) && text[score]!.Value == 20)
        {
            (next, value) = (score + 1, 80);
        }
        else if (word.Role == NumberRole.Unit || (word.Role == NumberRole.Teen && (!isFrench || value != 10)))
        {
            return true;
        }
        AddUnit(text, isFrench, ref next, ref value);
        return true;
    }

    private static void AddUnit(NumberText text, bool isFrench, ref int next, ref double value)
    {
        var at = text.SkipJoiner(next, out var hasAnd);
        if (text[at] is not { IsOrdinal: false } word || (hasAnd && (!isFrench || word.Value is not (1 or 11))))
        {
            return;
        }
        if (word.Role == NumberRole.Unit && word.Value > 0)
        {
            (next, value) = (at + 1, value + word.Value);
        }
        else if (isFrench && value is 60 or 80 && word.Role == NumberRole.Teen)
        {
            BelowHundred(text, at, out next, out var teen);
            value += teen;
        }
    }

    private static Group Digits(NumberText text, int at)
    {
        if (!text.IsDigits(at) && !(text.IsDigits(at + 1) && text.Tokens.IsGlued(at + 1) && !(at > 0 && text.IsDigits(at - 1) && text.Tokens.IsGlued(at))))
        {
            return default;
        }
        var value = DigitReader.Read(text.Tokens.Text, text.Tokens[at].Start, text.Language, out var end);
        var next = text.Tokens.TokenAt(end, at + 1);
        return text.Is(next, NumberRole.Hundred) && !IsMoney(text, next) ? Hundreds(text, next, value) : new Group(next, end, value, 0, 0);
    }

    /// <summary>"34 cents" is money in Québec; "3 cents et 21" and "3 cent" are hundreds.</summary>
    private static bool IsMoney(NumberText text, int at) =>
        text.Tokens.IsWord(at, "cents") && !(text.Is(at + 1, NumberRole.And) && text.IsDigits(at + 2)) && !text.Is(at + 1, NumberRole.Multiplier);

    private static Group Hundreds(NumberText text, int hundred, double count)
    {
        var value = count * 100;
        var at = text.SkipJoiner(hundred + 1, out var hasAnd);
        var rest = 0.0;
        var next = at;
        var end = 0;
        var found = hasAnd && text.IsDigits(at) ? DigitsBelowHundred(text, at, out next, out rest, out end) : BelowHundred(text, at, out next, out rest);
        // "between one hundred and two hundred": the second number keeps its own hundred.
        if (!found || text.Is(text.SkipHyphen(next), NumberRole.Hundred))
        {
            return new Group(hundred + 1, 0, value, 0, 0);
        }
        return new Group(next, end, value + rest, hasAnd ? rest : 0, EndsWithTen(text, next) && !hasAnd ? text[next - 1]!.Value : 0);
    }

    private static bool DigitsBelowHundred(NumberText text, int at, out int next, out double value, out int end)
    {
        value = DigitReader.Read(text.Tokens.Text, text.Tokens[at].Start, text.Language, out end);
        next = text.Tokens.TokenAt(end, at + 1);
        return value < 100;
    }

    private static bool EndsWithTen(NumberText text, int next) => text.Is(next - 1, NumberRole.Ten);
}
