using EmploisEnRegions.Recognizers.Numbers;
using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>A number of a day beside its weekday or its month: "lundi 21", "Wed 13th", "le 25 mardi", "the 15th of next month", "the first Monday of May".</summary>
internal static class NumberedDays
{
    private const int MostListed = 4;

    public static Day? Read(DateText text, int at) => Listed(text, at) ?? OfNthWeekday(text, at) ?? ThenWeekday(text, at) ?? OfNamedMonth(text, at, isBare: false);

    /// <summary>"lundi 21", "tuesday the eleventh": <paramref name="next"/> is after the weekday.</summary>
    public static Day? AfterWeekday(DateText text, int at, int weekday, int next)
    {
        var number = text.SkipSymbol(next, ',');
        var isThe = text.Tokens.IsWord(number, "the") || text.Tokens.IsWord(number, "le");
        number += isThe ? 1 : 0;
        var isWord = !text.IsDigits(number) && !isThe && !(text.IsFrench && text.Tokens.IsWord(at - 1, "le"));
        return isWord || !DayReader.TryNumber(text, number, out var end, out var day) || Counts(text, end)
            ? null
            : Find(text, at, end, weekday, day, isThe);
    }

    /// <summary>"le 25 mardi", "21, lundi".</summary>
    private static Day? ThenWeekday(DateText text, int at)
    {
        var isThe = text.IsFrench && text.Tokens.IsWord(at, "le");
        var number = isThe ? at + 1 : at;
        if (!(isThe || text.Is(at - 1, Role.The)) || !DayReader.TryNumber(text, number, out var next, out var day))
        {
            return null;
        }
        var weekday = isThe ? next : text.SkipSymbol(next, ',');
        return text.Is(weekday, Role.Weekday) && !DayReader.TryNumber(text, text.After(weekday), out _, out _)
            ? Find(text, at, text.After(weekday), text.Number(weekday, Role.Weekday), day, isThe)
            : null;
    }

    /// <summary>What follows says that the number is an hour or counts something.</summary>
    private static bool Counts(DateText text, int at) =>
        text.Is(at, Role.Hour | Role.Unit | Role.Am | Role.Pm | Role.Month) || text.IsDigits(at) || text.Tokens.IsSymbol(at, ':') || text.Tokens.IsSymbol(at, '-')
        || text.Tokens.IsSymbol(at, '/') || text.Tokens.IsSymbol(at, '$') || text.Tokens.IsSymbol(at, '%') || (text.Tokens.IsSymbol(at, '.') && text.IsDigits(at + 1));

    /// <summary>The month that is now when it fits, else the nearest months in which that day falls on that weekday.</summary>
    private static Day? Find(DateText text, int first, int next, int weekday, int day, bool isThe)
    {
        var month = new DateObject(text.Now.Year, text.Now.Month, 1);
        if (Fits(month, weekday, day) is { } now && (isThe || now >= text.Now.Date))
        {
            return Calendar.Known(first, next, now);
        }
        DateObject? past = null, future = null;
        // The calendar repeats after 28 years; every day of a month meets every weekday well before.
        for (var shift = 0; shift < 336 && (past is null || future is null); shift++)
        {
            past ??= Fits(month.AddMonths(-shift), weekday, day) is { } before && before < text.Now.Date ? before : null;
            future ??= Fits(month.AddMonths(shift), weekday, day) is { } after && after >= text.Now.Date ? after : null;
        }
        return past is null || future is null ? null : new Day(first, next, $"XXXX-WXX-{weekday}", past.Value, future.Value);
    }

    private static DateObject? Fits(DateObject month, int weekday, int day) =>
        day <= DateObject.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) is var date && (((int)date.DayOfWeek + 6) % 7) + 1 == weekday ? date : null;

    /// <summary>"the 15th of next month", "le 15 du mois prochain", "the 21st this month", "le vingt-sixième jour du mois".</summary>
    public static Day? OfNamedMonth(DateText text, int at, bool isBare)
    {
        var number = text.Tokens.IsWord(at, "the") ? at + 1 : at;
        var ordinal = OrdinalReader.Read(text.Numbers, number);
        var isSaid = isBare || ordinal.Found || text.Is(at - 1, Role.The) || (text.IsFrench && text.Is(at - 1, Role.Before | Role.After | Role.Until | Role.Since));
        if (!isSaid || !DayReader.TryNumber(text, number, out var next, out var day))
        {
            return null;
        }
        var hasDay = text.Is(next, Role.Unit) && text.Value(next, Role.Unit) == "D";
        next = hasDay ? text.After(next) : next;
        var month = text.Skip(next, Role.Of);
        var isNamed = isBare || month > next || (ordinal.Found && text.Is(month, Role.This | Role.Next | Role.Last));
        var period = isNamed ? PeriodReader.MonthUnit(text, text.Skip(month, Role.The)) : null;
        return period is null || day > DateObject.DaysInMonth(period.Past.Start.Year, period.Past.Start.Month)
            ? null
            : Calendar.Known(at, period.Next, period.Past.Start.AddDays(day - 1));
    }

    /// <summary>"le 18 et le 19 juin", "the 3rd, 4th and 5th of May": the month of the last.</summary>
    private static Day? Listed(DateText text, int at)
    {
        var isThe = text.Tokens.IsWord(at, "the");
        var isSaid = isThe || text.Is(at - 1, Role.The) || OrdinalReader.Read(text.Numbers, at).Found;
        if (!isSaid || !DayReader.TryNumber(text, isThe ? at + 1 : at, out var end, out var day))
        {
            return null;
        }
        for (var (next, left) = (end, MostListed); left > 0 && AfterJoiner(text, next) is > 0 and var other; left--)
        {
            if (DayReader.Explicit(text, other) is { } last && !text.Is(other, Role.Month))
            {
                return text.Tokens.IsSymbol(other + 1, '/') ? null : OfMonth(text, at, end, day, last);
            }
            if (!DayReader.TryNumber(text, other, out next, out _))
            {
                return null;
            }
        }
        return null;
    }

    private static Day? OfMonth(DateText text, int at, int next, int day, Day last) => last.IsKnown
        ? Calendar.OfYear(at, next, last.Past.Year, last.Past.Month, day)
        : Calendar.InAnyYear(at, next, last.Future.Month, day, text.Now);

    /// <summary>After "et le", ", ", "or the"; 0 when no other day follows.</summary>
    private static int AfterJoiner(DateText text, int at)
    {
        var isJoined = text.Tokens.IsSymbol(at, ',') || text.Is(at, Role.And) || text.Tokens.IsWord(at, "ou") || text.Tokens.IsWord(at, "or");
        var next = text.Is(at, Role.And) ? text.After(at) : at + 1;
        return isJoined ? text.Skip(text.Is(next, Role.And) ? text.After(next) : next, Role.The) : 0;
    }

    /// <summary>"the first Monday of May", "le dernier vendredi du mois prochain".</summary>
    private static Day? OfNthWeekday(DateText text, int at)
    {
        var start = text.Tokens.IsWord(at, "the") || text.Tokens.IsWord(at, "le") ? at + 1 : at;
        var isLast = text.Is(start, Role.Last);
        var ordinal = isLast ? default : OrdinalReader.Read(text.Numbers, start);
        var name = isLast ? text.After(start) : ordinal.Next;
        if ((!isLast && ordinal is not { Found: true, Value: <= 5 }) || !text.Is(name, Role.Weekday))
        {
            return null;
        }
        var of = text.Skip(text.After(name), Role.Of);
        var month = of > text.After(name) ? Months.Read(text, of) ?? PeriodReader.MonthUnit(text, text.Skip(of, Role.The)) : null;
        return month is null ? null : Nth(text, at, month, text.Number(name, Role.Weekday), isLast ? 5 : (int)ordinal.Value);
    }

    private static Day? Nth(DateText text, int at, Period month, int weekday, int number)
    {
        var (start, isKnown) = (month.Past.Start, month.Past == month.Future);
        start = isKnown ? start : new DateObject(text.Now.Year, start.Month, 1);
        if (Calendar.NthWeekday(start, weekday, number) is not { } date)
        {
            return null;
        }
        var past = isKnown || date < text.Now.Date ? date : Calendar.NthWeekday(start.AddYears(-1), weekday, number);
        var future = isKnown || date >= text.Now.Date ? date : Calendar.NthWeekday(start.AddYears(1), weekday, number);
        return past is null || future is null ? null : new Day(at, month.Next, $"XXXX-{start:MM}-WXX-{weekday}-#{number}", past.Value, future.Value);
    }
}
