using EmploisEnRegions.Recognizers.Numbers;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>One day: "mardi le 5 mai 2027", "May 5th", "22/04", "demain", "lundi prochain", "dans deux semaines", "la Saint-Jean".</summary>
internal static class DayReader
{
    public static Day? Read(DateText text, int at) => text.DayAt(at) is { IsImpossible: false } day ? day : null;

    public static Day? Find(DateText text, int at) =>
        RelativeDays.FromLength(text, at) ?? Plain(text, at);

    /// <summary>A day that is not counted from another: "3 days after 3 days after …" ends.</summary>
    public static Day? Plain(DateText text, int at) =>
        Qualified(text, at) ?? MixedDays.Read(text, at) ?? ThenWeekday(text, Explicit(text, at)) ?? NumberedDays.Read(text, at)
        ?? RelativeDays.Read(text, at) ?? Holidays.Read(text, at);

    /// <summary>With its month, in words or digits.</summary>
    public static Day? Explicit(DateText text, int at) => DayDigits.Read(text, at) ?? Dated(text, at);

    /// <summary>A number that may be a day: "4", "4th", "premier", "vingt et un", "twenty first".</summary>
    public static bool TryNumber(DateText text, int at, out int next, out int day)
    {
        var ordinal = OrdinalReader.Read(text.Numbers, at);
        if (ordinal.Found)
        {
            (next, day) = (ordinal.Next, (int)Math.Min(99, ordinal.Value));
            return day is >= 1 and <= 31;
        }
        (next, day) = (at + 1, text.Digits(at));
        if (day < 0 && GroupReader.BelowHundred(text.Numbers, at, out next, out var spoken))
        {
            day = (int)spoken;
        }
        return day is >= 1 and <= 31 && (!text.IsDigits(at) || text.Length(at) <= 2);
    }

    /// <summary>A year after a date: "2027", ", 2027", "of 2027", "'27".</summary>
    public static bool TryYear(DateText text, int at, out int next, out int year)
    {
        var digits = text.SkipSymbol(at, ',');
        digits = text.Skip(digits, Role.Of);
        digits = text.Is(digits, Role.On) && text.IsFrench ? text.After(digits) : digits;
        var isShort = text.Tokens.IsSymbol(digits, '\'') && text.Tokens.IsGlued(digits + 1);
        digits += isShort ? 1 : 0;
        return Years.TryRead(text, digits, isShort, out next, out year) || Years.TryOldSpoken(text, digits, out next, out year);
    }

    /// <summary>"Tuesday, May 5", "mardi le 5 mai", "mer. 10 juin", "friday 2018-7-6", "mardi 11", "this 5/12", "next 6th of April".</summary>
    private static Day? Qualified(DateText text, int at)
    {
        var (first, shift) = RelativeDays.Shift(text, at);
        var isShort = text.Is(first, Role.ShortDay);
        if (!isShort && !text.Is(first, Role.Weekday))
        {
            var alone = shift is null ? null : Dated(text, first) ?? DayDigits.Read(text, first);
            return alone is null ? null : InYear(alone with { First = at }, text.Now.Year + shift!.Value);
        }
        var next = text.After(first);
        next = text.Is(next, Role.Next) ? text.After(next) : text.SkipSymbol(next, '.');
        var mark = text.SkipSymbol(text.SkipSymbol(next, ','), '(');
        mark = text.Is(mark, Role.To) ? mark : text.Skip(mark, Role.On | Role.The);
        var day = Dated(text, mark) ?? DayDigits.Read(text, mark);
        if (day is not null)
        {
            day = day with { First = at, Next = text.SkipSymbol(day.Next, ')') };
            return shift is null && next == text.After(first) ? day : InYear(day, text.Now.Year);
        }
        var weekday = text.Number(first, isShort ? Role.ShortDay : Role.Weekday);
        return shift is null ? NumberedDays.AfterWeekday(text, at, weekday, next) : null;
    }

    /// <summary>"this 5/12" keeps the name of any year but is one day.</summary>
    private static Day InYear(Day day, int year)
    {
        if (day.IsKnown || !Calendar.IsDate(year, day.Future.Month, day.Future.Day))
        {
            return day;
        }
        var date = new DateTime(year, day.Future.Month, day.Future.Day);
        return day with { Past = date, Future = date };
    }

    /// <summary>"22 mai (mardi)".</summary>
    private static Day? ThenWeekday(DateText text, Day? day) =>
        day is not null && text.Tokens.IsSymbol(day.Next, '(') && text.Is(day.Next + 1, Role.Weekday | Role.ShortDay) && text.Tokens.IsSymbol(text.After(day.Next + 1), ')')
            ? day with { Next = text.After(day.Next + 1) + 1 }
            : day;

    /// <summary>"5 mai 2027", "the 5th of May", "May 5, 2027", "oct/2", "12-nov".</summary>
    private static Day? Dated(DateText text, int at)
    {
        var start = text.IsFrench ? at : text.Tokens.IsWord(at, "the") ? at + 1 : at;
        int month, day, next;
        if (text.Is(start, Role.Month))
        {
            month = text.Number(start, Role.Month);
            var number = SkipMark(text, text.After(start));
            number = text.SkipSymbol(number, ',');
            number = text.Tokens.IsWord(number, "the") ? number + 1 : number;
            if (!TryNumber(text, number, out next, out day) || IsClockOrYear(text, number, next))
            {
                return null;
            }
        }
        else if (!text.Tokens.IsSymbol(start - 1, '$') && TryNumber(text, start, out next, out day))
        {
            // "the fourth day of July" is told without its article.
            at = text.Is(next, Role.Unit) ? start : at;
            next = SkipDayOf(text, next);
            if (!text.Is(next, Role.Month))
            {
                return null;
            }
            month = text.Number(next, Role.Month);
            next = Months.AfterName(text, next);
        }
        else
        {
            return null;
        }
        return TryYear(text, SkipMark(text, next), out var after, out var year) || Months.IsShortYear(text, next, out after, out year) || TryYearFromNow(text, next, out after, out year)
            ? Calendar.OfYear(at, after, year, month, day)
            : Calendar.InAnyYear(at, next, month, day, text.Now);
    }

    /// <summary>"5 juin de l'année prochaine", "fourth of July next year".</summary>
    private static bool TryYearFromNow(DateText text, int at, out int next, out int year)
    {
        var shift = Months.ThisYear(text, at, out next);
        year = text.Now.Year + (shift ?? 0);
        return shift is not null;
    }

    /// <summary>"23rd day of", "4e jour de", "-", "/".</summary>
    private static int SkipDayOf(DateText text, int at)
    {
        var next = text.Is(at, Role.Unit) && text.Value(at, Role.Unit) == "D" ? text.After(at) : at;
        next = SkipMark(text, next);
        return text.Skip(next, Role.Of);
    }

    private static int SkipMark(DateText text, int at) =>
        text.Tokens.IsSymbol(at, '/') || text.Tokens.IsSymbol(at, '-') || text.Tokens.IsSymbol(at, '.') ? at + 1 : at;

    /// <summary>"May 10:30" and "october 8am" have no day.</summary>
    private static bool IsClockOrYear(DateText text, int at, int next) =>
        text.Tokens.IsSymbol(next, ':') || text.Is(next, Role.Am | Role.Pm) && text.Tokens.IsGlued(next) || (text.IsFrench && text.Is(next, Role.Hour)) || text.Length(at) > 4 && text.IsDigits(at);
}
