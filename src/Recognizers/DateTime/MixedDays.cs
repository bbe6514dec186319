using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>Dates with the year elsewhere than last, or without marks: "2019/aug/01", "23-2020-septembre", "2016 10 16", "18 08 78", "20170302".</summary>
internal static class MixedDays
{
    public static Day? Read(DateText text, int at) => Named(text, at) ?? Spaced(text, at) ?? Packed(text, at);

    /// <summary>A month by name, a year of four digits and a day, in any order that a single mark joins.</summary>
    private static Day? Named(DateText text, int at)
    {
        var second = Mark(text, Part(text, at));
        var third = second == 0 ? 0 : Mark(text, Part(text, second));
        if (third == 0 || Part(text, third) == 0 || text.Tokens.IsGlued(Part(text, third)) && text.IsDigits(Part(text, third)))
        {
            return null;
        }
        int year = 0, month = 0, day = 0;
        foreach (var part in (ReadOnlySpan<int>)[at, second, third])
        {
            if (text.Is(part, Role.Month))
            {
                month = text.Number(part, Role.Month);
            }
            else if (text.Length(part) == 4)
            {
                year = text.Digits(part);
            }
            else if (text.Length(part) <= 2)
            {
                day = text.Digits(part);
            }
        }
        return month > 0 && year > 0 && day > 0 ? Calendar.OfYear(at, Part(text, third), year, month, day) : null;
    }

    /// <summary>After a month's name or a run of digits; 0 for anything else.</summary>
    private static int Part(DateText text, int at) =>
        text.Is(at, Role.Month) ? text.After(at) : at > 0 && at >= text.Count ? 0 : text.Digits(at) > 0 ? at + 1 : 0;

    private static int Mark(DateText text, int at) =>
        at > 0 && text.Tokens.IsGlued(at) && (text.Tokens.IsSymbol(at, '-') || text.Tokens.IsSymbol(at, '/')) && text.Tokens.IsGlued(at + 1) ? at + 1 : 0;

    private static Day? Spaced(DateText text, int at)
    {
        var (a, b, c) = (text.Digits(at), text.Digits(at + 1), text.Digits(at + 2));
        if (a <= 0 || b <= 0 || c <= 0 || text.Length(at + 1) > 2 || text.IsDigits(at + 3) || text.IsDigits(at - 1) || text.Tokens.IsGlued(at) && !text.Tokens.IsSymbol(at - 1, '('))
        {
            return null;
        }
        if (text.Length(at) == 4)
        {
            return text.Length(at + 2) == 2 && a is >= 1900 and < 2100 ? Possible(Calendar.OfYear(at, at + 3, a, b, c)) : null;
        }
        var isYear = text.Length(at + 2) == 4 ? c is >= 1900 and < 2100 : text.IsFrench && text.Length(at + 2) == 2 && c >= 40;
        if (!isYear || text.Length(at) > 2)
        {
            return null;
        }
        var (day, month) = text.IsFrench || a > 12 ? (a, b) : (b, a);
        return Possible(Calendar.OfYear(at, at + 3, c < 100 ? 1900 + c : c, month, day));
    }

    /// <summary>Eight digits that are a date of these two centuries.</summary>
    private static Day? Packed(DateText text, int at)
    {
        if (!text.IsDigits(at) || text.Length(at) != 8 || text.Tokens.IsGlued(at) && text.Tokens[at - 1].Kind == Reading.TokenKind.Word)
        {
            return null;
        }
        var number = int.Parse(text.Tokens.Word(at), System.Globalization.CultureInfo.InvariantCulture);
        return number / 10000 is >= 1900 and < 2100 ? Possible(Calendar.OfYear(at, at + 1, number / 10000, number / 100 % 100, number % 100)) : null;
    }

    private static Day? Possible(Day? day) => day is { IsImpossible: true } ? null : day;
}
