using EmploisEnRegions.Recognizers.Numbers;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>One day: "mardi le 5 mai 2027", "May 5th", "22/04", "demain", "lundi prochain", "dans deux semaines", "la Saint-Jean".</summary>
internal static class DayReader
{
    public static Day? Read(DateText text, int at) => text.DayAt(at);

    public static Day? Find(DateText text, int at) =>
        RelativeDays.FromLength(text, at) ?? Plain(text, at);

    /// <summary>A day that is not counted from another: "3 days after 3 days after …" ends.</summary>
    public static Day? Plain(DateText text, int at) =>
        WithWeekday(text, at) ?? DayDigits.Read(text, at) ?? Dated(text, at) ?? RelativeDays.Read(text, at) ?? Holidays.Read(text, at);

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
        return Years.TryRead(text, digits, isShort, out next, out year);
    }

    /// <summary>"Tuesday, May 5", "mardi le 5 mai", "friday 2018-7-6".</summary>
    private static Day? WithWeekday(DateText text, int at)
    {
        var first = text.Skip(at, Role.This);
        if (!text.Is(first, Role.Weekday))
        {
            return null;
        }
        var next = text.SkipSymbol(text.After(first), '.');
        next = text.SkipSymbol(next, ',');
        next = text.SkipSymbol(next, '(');
        next = text.Skip(next, Role.On | Role.The);
        var day = Dated(text, next) ?? DayDigits.Read(text, next);
        return day is null ? null : day with { First = at, Next = text.SkipSymbol(day.Next, ')') };
    }

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
        else if (TryNumber(text, start, out next, out day))
        {
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
        return TryYear(text, SkipMark(text, next), out var after, out var year)
            ? Calendar.OfYear(at, after, year, month, day)
            : Calendar.InAnyYear(at, next, month, day, text.Now);
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
