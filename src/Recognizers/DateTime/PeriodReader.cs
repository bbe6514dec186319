using EmploisEnRegions.Recognizers.Numbers;
using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"juin", "June 2027", "l'année prochaine", "this week", "l'été prochain", "Q1 2019", "la semaine 31", "2027", "les années 1990".</summary>
internal static class PeriodReader
{
    public static Period? Read(DateText text, int at) => text.PeriodAt(at);

    public static Period? Find(DateText text, int at) => Part(text, at) ?? Rest(text, at) ?? Plain(text, at) ?? TheUnit(text, at);

    /// <summary>Without "early", "mid", "end of" before.</summary>
    public static Period? Plain(DateText text, int at) =>
        Quarters.Read(text, at) ?? Months.Read(text, at) ?? Seasons.Read(text, at) ?? WeekOf(text, at) ?? Units(text, at) ?? Decade(text, at) ?? Year(text, at);

    /// <summary>"le mois prochain", "this month", "mois": a month told from the one that is now.</summary>
    public static Period? MonthUnit(DateText text, int at) => Units(text, at) is { Unit: 'M' } period ? period : ThisUnit(text, at) is { Unit: 'M' } now ? now : null;

    /// <summary>"2027", "next year", "l'année 2027": reads no month, so that "june of june of …" ends.</summary>
    public static Period? YearAt(DateText text, int at) => Units(text, at) ?? Year(text, at);

    /// <summary>"à la fin de l'été", "early next year", "mi-mars", "mid-November".</summary>
    private static Period? Part(DateText text, int at)
    {
        if (!text.Is(at, Role.Start | Role.Mid | Role.End))
        {
            return null;
        }
        var next = text.SkipSymbol(text.After(at), '-');
        next = text.Skip(next, Role.Of);
        next = text.Skip(next, Role.In);
        next = text.Skip(next, Role.The);
        var whole = Plain(text, next) ?? ThisUnit(text, next);
        if (whole is null)
        {
            return null;
        }
        var mod = text.Is(at, Role.Start) ? "start" : text.Is(at, Role.Mid) ? "mid" : "end";
        // "the end of 2000" is its last third, "the end of this year" its last half.
        var unit = whole.Unit == 'Y' && text.IsDigits(whole.Next - 1) ? 'N' : whole.Unit;
        return whole with { First = at, Mod = mod, Past = Parts.Cut(whole.Past, unit, mod), Future = Parts.Cut(whole.Future, unit, mod) };
    }

    /// <summary>"earlier this year", "plus tard ce mois-ci": up to now or from now on, at most or at least half of it.</summary>
    private static Period? Rest(DateText text, int at)
    {
        if (!text.Is(at, Role.Earlier | Role.Latest))
        {
            return null;
        }
        var next = text.Skip(text.Skip(text.After(at), Role.In), Role.The);
        var whole = Plain(text, next) ?? ThisUnit(text, next);
        if (whole is null || whole.Unit is not ('Y' or 'M' or 'W'))
        {
            return null;
        }
        var mod = text.Is(at, Role.Earlier) ? "start" : "end";
        var cut = Parts.Cut(whole.Future, whole.Unit, mod);
        if (whole.Past.Start > text.Now || whole.Past.End <= text.Now)
        {
            return whole with { First = at, Mod = mod, Past = cut, Future = cut };
        }
        cut = mod == "start" ? (cut.Start, Earlier(cut.End, text.Now.Date)) : (Later(cut.Start, text.Now.Date), cut.End);
        return whole with { First = at, Past = cut, Future = cut };
    }

    private static DateObject Earlier(DateObject a, DateObject b) => a < b ? a : b;

    private static DateObject Later(DateObject a, DateObject b) => a > b ? a : b;

    /// <summary>"the month", "l'année", "la semaine": the one that is now.</summary>
    private static Period? TheUnit(DateText text, int at)
    {
        var unit = text.Skip(at, Role.The);
        var isWeekend = text.Is(unit, Role.Unit) && text.Value(unit, Role.Unit) == "E" && !text.Is(text.After(unit), Role.Next | Role.Last | Role.This2);
        if (isWeekend && !text.Is(unit - 1, Role.Each | Role.Whole) && text.Numbers[unit - 1] is null && !text.Tokens.Word(unit).EndsWith("s"))
        {
            return OfUnit(text, at, text.After(unit), 'E', 0);
        }
        var isOther = unit == at || text.Is(at, Role.This) || text.Is(at - 1, Role.Whole | Role.Each | Role.Of);
        var period = isOther ? null : ThisUnit(text, unit);
        var isCounted = period is not null && (text.Is(period.Next, Role.Of | Role.Next | Role.Last | Role.This2) || text.IsDigits(period.Next) || text.Is(period.Next, Role.After));
        return period is null || isCounted ? null : period with { First = at };
    }

    /// <summary>"fin du mois", "end of the week": the one that is now.</summary>
    private static Period? ThisUnit(DateText text, int at) =>
        text.Is(at, Role.Unit) && text.Value(at, Role.Unit) is "Y" or "M" or "W" or "Q" ? OfUnit(text, at, text.After(at), text.Value(at, Role.Unit)[0], 0) : null;

    private static Period? Units(DateText text, int at)
    {
        var (unit, shift) = RelativeDays.Shift(text, at);
        if (!text.Is(unit, Role.Unit))
        {
            return null;
        }
        var letter = text.Value(unit, Role.Unit)[0];
        var next = text.After(unit);
        if (shift is null && text.SkipSymbol(next, '-') is var mark && text.Is(mark, Role.Next | Role.Last | Role.This2))
        {
            shift = text.Is(mark, Role.Next) ? 1 : text.Is(mark, Role.Last) ? -1 : 0;
            next = text.After(mark);
        }
        if (shift is null && letter == 'W' && text.Digits(next) is >= 1 and <= 53)
        {
            return Numbered(text, at, next);
        }
        if (shift is null && letter == 'Y' && DayReader.TryYear(text, next, out var after, out var year))
        {
            return Of(at, after, $"{year:0000}", 'Y', new DateObject(year, 1, 1), new DateObject(year + 1, 1, 1));
        }
        return shift is { } by && letter is 'Y' or 'M' or 'W' or 'Q' or 'E' ? OfUnit(text, at, next, letter, by) : null;
    }

    private static Period OfUnit(DateText text, int at, int next, char letter, int shift)
    {
        var (year, month) = (text.Now.Year, new DateObject(text.Now.Year, text.Now.Month, 1));
        var monday = Calendar.Monday(text.Now).AddDays(7 * shift);
        var quarter = new DateObject(year, (((month.Month - 1) / 3) * 3) + 1, 1).AddMonths(3 * shift);
        return letter switch
        {
            'Y' => Of(at, next, $"{year + shift:0000}", 'Y', new DateObject(year + shift, 1, 1), new DateObject(year + shift + 1, 1, 1)),
            'M' => Of(at, next, $"{month.AddMonths(shift):yyyy-MM}", 'M', month.AddMonths(shift), month.AddMonths(shift + 1)),
            'Q' => Of(at, next, $"({Values.Date(quarter)},{Values.Date(quarter.AddMonths(3))},P3M)", 'Q', quarter, quarter.AddMonths(3)),
            'E' => Of(at, next, Calendar.WeekTimex(monday) + "-WE", 'E', monday.AddDays(5), monday.AddDays(7)),
            _ => Of(at, next, Calendar.WeekTimex(monday), 'W', monday, monday.AddDays(7)),
        };
    }

    /// <summary>"week 31", "semaine 10".</summary>
    private static Period Numbered(DateText text, int at, int number)
    {
        var monday = System.Globalization.ISOWeek.ToDateTime(text.Now.Year, text.Digits(number), DayOfWeek.Monday);
        return Of(at, number + 1, $"{text.Now.Year:0000}-W{text.Digits(number):00}", 'W', monday, monday.AddDays(7));
    }

    /// <summary>"the week of the 18th", "la semaine du 10 avril", "the last week of july", "3rd week of Jan".</summary>
    private static Period? WeekOf(DateText text, int at)
    {
        var start = text.Skip(at, Role.The);
        if (text.Is(start, Role.Unit) && text.Value(start, Role.Unit) == "W")
        {
            var next = text.After(start);
            next = text.Tokens.IsWord(next, "commencant") || text.Tokens.IsWord(next, "beginning") || text.Tokens.IsWord(next, "starting") ? next + 1 : next;
            var of = text.Skip(text.Skip(next, Role.Of | Role.From), Role.On);
            var day = of > text.After(start) ? DayReader.Read(text, of) ?? Calendared(text, of) : null;
            return day is null ? null : new Period(at, day.Next, day.Timex, 'W', WeekAround(day.Past), WeekAround(day.Future));
        }
        return Ordered(text, at, start);
    }

    private static Day? Calendared(DateText text, int at) =>
        DayReader.TryNumber(text, at, out var next, out var day) ? Calendar.InAnyMonth(at, next, day, text.Now) : null;

    private static Period? Ordered(DateText text, int at, int start)
    {
        var isLast = text.Is(start, Role.Last) && !text.Tokens.IsWord(start, "previous");
        var ordinal = isLast ? default : OrdinalReader.Read(text.Numbers, start);
        var unit = isLast ? text.After(start) : ordinal.Next;
        if ((!isLast && !ordinal.Found) || !text.Is(unit, Role.Unit) || text.Value(unit, Role.Unit) != "W" || ordinal.Value > 5)
        {
            return null;
        }
        var of = text.Skip(text.After(unit), Role.Of);
        var month = of > text.After(unit) ? Months.Read(text, of) : null;
        if (month is null)
        {
            return null;
        }
        var number = isLast ? 5 : (int)ordinal.Value;
        return new Period(at, month.Next, $"{month.Timex}-W{number:00}", 'W', WeekIn(month.Past, number), WeekIn(month.Future, number));
    }

    private static (DateObject Start, DateObject End) WeekAround(DateObject day) => (Calendar.Monday(day), Calendar.Monday(day).AddDays(7));

    /// <summary>The first week of a month is the one that holds its first Thursday.</summary>
    private static (DateObject Start, DateObject End) WeekIn((DateObject Start, DateObject End) month, int number)
    {
        var first = Calendar.Monday(month.Start.AddDays(3));
        var monday = first.AddDays(7 * (number - 1));
        monday = Calendar.Monday(monday).AddDays(3) >= month.End ? monday.AddDays(-7) : monday;
        return (monday, monday.AddDays(7));
    }

    /// <summary>"les années 1990", "the 1990s", "90s".</summary>
    private static Period? Decade(DateText text, int at)
    {
        var isFrench = text.IsFrench && (text.Tokens.IsWord(at, "annees") || (text.Tokens.IsWord(at, "les") && text.Tokens.IsWord(at + 1, "annees")));
        var number = isFrench ? text.Tokens.IsWord(at, "les") ? at + 2 : at + 1 : text.Tokens.IsWord(at, "the") ? at + 1 : at;
        var year = text.Digits(number);
        var hasS = text.Tokens.IsWord(number + 1, "s") && text.Tokens.IsGlued(number + 1);
        if (year < 1000 || year % 10 != 0 || (!isFrench && !hasS))
        {
            return null;
        }
        var (start, end) = (new DateObject(year, 1, 1), new DateObject(year + 10, 1, 1));
        return Of(at, number + (hasS ? 2 : 1), $"({Values.Date(start)},{Values.Date(end)},P10Y)", 'T', start, end);
    }

    private static Period? Year(DateText text, int at)
    {
        // "$2000", "2000-1234" and "12 2008" are no years.
        var isPart = at > 0 && text.Tokens.IsGlued(at) && text.Tokens[at - 1].Kind != Reading.TokenKind.Symbol
            || (at > 1 && text.Tokens.IsGlued(at) && text.IsDigits(at - 2)) || (text.Tokens.IsSymbol(at + 1, '-') && text.IsDigits(at + 2) && text.Length(at + 2) < 4)
            || text.Tokens.IsSymbol(at - 1, '$') || text.Tokens.IsSymbol(at - 1, '+') || text.Is(at + 1, Role.Unit);
        var isSpoken = !text.IsDigits(at);
        var isCount = !isSpoken && at + 1 < text.Count && text.Tokens[at + 1].Kind == Reading.TokenKind.Word && text.Roles(at + 1) == Role.None && !text.Tokens.IsWord(at + 1, "i")
            && text.Roles(at - 1) == Role.None;
        return !isPart && !isCount && Years.TryRead(text, at, isShort: false, out var next, out var year) && (!isSpoken || text.Is(at - 1, Role.In | Role.Of | Role.On | Role.Month | Role.Since | Role.Before | Role.After))
            ? Of(at, next, $"{year:0000}", 'Y', new DateObject(year, 1, 1), new DateObject(year + 1, 1, 1))
            : null;
    }

    public static Period Of(int first, int next, string timex, char unit, DateObject start, DateObject end) =>
        new(first, next, timex, unit, (start, end), (start, end));
}
