using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>A year, a month, a week told from the one that is now: "next year", "l'année prochaine", "the week after next", "the same month", "year to date".</summary>
internal static class UnitPeriods
{
    private const string Named = "YMWQEKTF";

    public static Period? Read(DateText text, int at)
    {
        var (unit, shift) = RelativeDays.Shift(text, at);
        if (!text.Is(unit, Role.Unit))
        {
            return text.Is(at, Role.Same) ? Same(text, at) : AfterNext(text, at);
        }
        var letter = text.Value(unit, Role.Unit)[0];
        var next = text.After(unit);
        if (text.SkipSymbol(next, '-') is var mark && text.Tokens.IsWord(mark, "la") && mark > next)
        {
            return Undefined(text, at, text.After(mark), letter);
        }
        if (text.Is(mark, Role.Next | Role.Last | Role.This2) && (shift is null || text.Is(mark, Role.This2)) && !(text.Is(mark, Role.Last) && text.IsDigits(mark + 1)))
        {
            shift = text.Is(mark, Role.Next) ? 1 : text.Is(mark, Role.Last) ? -1 : 0;
            next = text.After(mark);
        }
        if (shift is { } by)
        {
            return Named.Contains(letter) ? Of(text, at, next, letter, by) : null;
        }
        return letter == 'Y' ? OfYear(text, at, next) ?? ToDate(text, at, next, letter) : AfterNext(text, at) ?? ToDate(text, at, next, letter);
    }

    /// <summary>"the year 2008", "l'année 2008"; of "the year of 2008" only the number.</summary>
    private static Period? OfYear(DateText text, int at, int next)
    {
        if (!DayReader.TryYear(text, next, out var after, out var year))
        {
            return AfterNext(text, at);
        }
        var isOf = text.Is(next, Role.Of) && !text.IsFrench;
        return PeriodReader.Of(isOf ? text.After(next) : at, after, $"{year:0000}", 'Y', new DateObject(year, 1, 1), new DateObject(year + 1, 1, 1));
    }

    /// <summary>"the week after next".</summary>
    private static Period? AfterNext(DateText text, int at)
    {
        var unit = text.Skip(at, Role.The);
        if (!text.Is(unit, Role.Unit) || !Named.Contains(text.Value(unit, Role.Unit)[0]))
        {
            return null;
        }
        var after = text.After(unit);
        return text.Tokens.IsWord(after, "after") && text.Tokens.IsWord(after + 1, "next") ? Of(text, at, after + 2, text.Value(unit, Role.Unit)[0], 2) : null;
    }

    private static Period? Same(DateText text, int at)
    {
        var unit = text.After(at);
        return text.Is(unit, Role.Unit) ? Undefined(text, at, text.After(unit), text.Value(unit, Role.Unit)[0]) : null;
    }

    /// <summary>"the same month", "that weekend", "ce mois-là": which one is for the caller to say; the days are those of now.</summary>
    private static Period? Undefined(DateText text, int at, int next, char letter)
    {
        var timex = letter switch { 'Y' => "XXXX", 'M' => "XXXX-XX", 'W' => "XXXX-WXX", 'E' => "XXXX-WXX-WE", _ => "" };
        return timex.Length == 0 ? null : Of(text, at, next, letter, 0) with { Timex = timex, Mod = "ref_undef" };
    }

    /// <summary>"year to date", "month to date".</summary>
    private static Period? ToDate(DateText text, int at, int next, char letter)
    {
        if (letter is not ('Y' or 'M' or 'W') || !text.Tokens.IsWord(next, "to") || !text.Tokens.IsWord(next + 1, "date"))
        {
            return null;
        }
        var whole = Of(text, at, next + 2, letter, 0);
        var range = (whole.Past.Start, text.Now.Date);
        return whole with { Past = range, Future = range };
    }

    public static Period Of(DateText text, int at, int next, char letter, int shift)
    {
        var (year, month) = (text.Now.Year, new DateObject(text.Now.Year, text.Now.Month, 1));
        var monday = Calendar.Monday(text.Now).AddDays(7 * shift);
        var quarter = new DateObject(year, (((month.Month - 1) / 3) * 3) + 1, 1).AddMonths(3 * shift);
        return letter switch
        {
            'Y' => PeriodReader.Of(at, next, $"{year + shift:0000}", 'Y', new DateObject(year + shift, 1, 1), new DateObject(year + shift + 1, 1, 1)),
            'M' => PeriodReader.Of(at, next, $"{month.AddMonths(shift):yyyy-MM}", 'M', month.AddMonths(shift), month.AddMonths(shift + 1)),
            'Q' => PeriodReader.Of(at, next, $"({Values.Date(quarter)},{Values.Date(quarter.AddMonths(3))},P3M)", 'Q', quarter, quarter.AddMonths(3)),
            // "the next decade" is told with its article.
            'T' => Decades.OfYear(!text.IsFrench && text.Tokens.IsWord(at - 1, "the") ? at - 1 : at, next, (year / 10 * 10) + (10 * shift)),
            'F' => Fortnight(at, next, Calendar.Monday(text.Now).AddDays(shift < 0 ? -14 : 7 * shift)),
            'E' => PeriodReader.Of(at, next, Calendar.WeekTimex(monday) + "-WE", 'E', monday.AddDays(5), monday.AddDays(7)),
            'K' => PeriodReader.Of(at, next, Calendar.WeekTimex(monday), 'W', monday, monday.AddDays(5)),
            _ => PeriodReader.Of(at, next, Calendar.WeekTimex(monday), 'W', monday, monday.AddDays(7)),
        };
    }

    private static Period Fortnight(int at, int next, DateObject monday) =>
        PeriodReader.Of(at, next, $"({Values.Date(monday)},{Values.Date(monday.AddDays(14))},P2W)", 'T', monday, monday.AddDays(14));
}
