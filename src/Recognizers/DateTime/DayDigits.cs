namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"2018-07-06", "22/04/2016" (French), "4/22/2016" (English), "22/04", "23.04.2022", "12/nov/2018".</summary>
internal static class DayDigits
{
    public static Day? Read(DateText text, int at)
    {
        if (text.Digits(at) < 0 || !TryMark(text, at + 1, out var mark) || text.Digits(at + 2) < 0 || IsInsideNumber(text, at))
        {
            return null;
        }
        var hasThird = text.Tokens.IsSymbol(at + 3, mark) && text.Tokens.IsGlued(at + 3) && text.Tokens.IsGlued(at + 4) && text.Digits(at + 4) >= 0;
        return hasThird ? Three(text, at) : Two(text, at, mark);
    }

    private static Day? Three(DateText text, int at)
    {
        var (a, b, c) = (text.Digits(at), text.Digits(at + 2), text.Digits(at + 4));
        if (text.Length(at) == 4)
        {
            return Calendar.OfYear(at, at + 5, a, b, c);
        }
        if (text.Length(at + 4) is not (2 or 4) || IsInsideNumber(text, at + 5, isEnd: true))
        {
            return null;
        }
        var (day, month) = Order(text, a, b);
        if (text.Length(at + 4) == 2 && c is >= 30 and < 40)
        {
            return OfEitherCentury(at, c, month, day);
        }
        var year = text.Length(at + 4) == 2 ? Years.OfTwoDigits(c) : c;
        return Calendar.OfYear(at, at + 5, year, month, day);
    }

    /// <summary>"12/12/30" may be 1930 or 2030.</summary>
    private static Day? OfEitherCentury(int at, int year, int month, int day) =>
        Calendar.IsDate(1900 + year, month, day) && Calendar.IsDate(2000 + year, month, day)
            ? new Day(at, at + 5, $"XX{year:00}-{month:00}-{day:00}", new DateTime(1900 + year, month, day), new DateTime(2000 + year, month, day))
            : null;

    /// <summary>A day and a month: always with "/"; "-" and "." are too often something else.</summary>
    private static Day? Two(DateText text, int at, char mark)
    {
        if (mark != '/' && !(mark == '.' && text.Is(at - 1, Role.On | Role.Weekday)))
        {
            return null;
        }
        if (text.Length(at) > 2 || text.Length(at + 2) > 2 || IsInsideNumber(text, at + 3, isEnd: true))
        {
            return null;
        }
        var (day, month) = Order(text, text.Digits(at), text.Digits(at + 2));
        return text.Digits(text.SkipSymbol(at + 3, ',')) >= 0 && DayReader.TryYear(text, at + 3, out var next, out var year)
            ? Calendar.OfYear(at, next, year, month, day)
            : Calendar.InAnyYear(at, at + 3, month, day, text.Now);
    }

    /// <summary>Day first in French, month first in English, unless only the other order makes a date.</summary>
    private static (int Day, int Month) Order(DateText text, int a, int b)
    {
        var dayFirst = text.IsFrench ? b <= 12 : a > 12;
        return dayFirst ? (a, b) : (b, a);
    }

    private static bool TryMark(DateText text, int at, out char mark)
    {
        mark = text.Tokens.IsSymbol(at, '/') ? '/' : text.Tokens.IsSymbol(at, '-') ? '-' : text.Tokens.IsSymbol(at, '.') ? '.' : '\0';
        return mark != '\0' && text.Tokens.IsGlued(at) && text.Tokens.IsGlued(at + 1);
    }

    private static bool IsInsideNumber(DateText text, int at, bool isEnd = false) => isEnd
        ? text.Tokens.IsSymbol(at, '/') && text.Tokens.IsGlued(at) && text.IsDigits(at + 1)
        : text.Tokens.IsGlued(at) && at > 1 && (text.Tokens.IsSymbol(at - 1, '/') || text.Tokens.IsSymbol(at - 1, '.')) && text.IsDigits(at - 2);
}
