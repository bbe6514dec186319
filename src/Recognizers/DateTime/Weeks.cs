using System.Globalization;
using EmploisEnRegions.Recognizers.Numbers;
using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"week 31 of 2027", "the week of the 18th", "la semaine du 10 avril", "the last week of July", "la première semaine de 2016", "labour day weekend".</summary>
internal static class Weeks
{
    public static Period? Read(DateText text, int at) => OfDay(text, at) ?? Ordered(text, at) ?? Numbered(text, at) ?? OfHoliday(text, at);

    /// <summary>"week 31", "semaine 10 de 2027".</summary>
    private static Period? Numbered(DateText text, int at)
    {
        if (!IsUnit(text, at, "W") || text.Digits(text.After(at)) is not (>= 1 and <= 53 and var week))
        {
            return null;
        }
        var next = text.After(at) + 1;
        if (DayReader.TryYear(text, next, out var after, out var year))
        {
            return OfYear(at, after, year, week);
        }
        return Months.ThisYear(text, next, out after) is { } shift ? OfYear(at, after, text.Now.Year + shift, week) : OfYear(at, next, text.Now.Year, week);
    }

    private static Period OfYear(int at, int next, int year, int week)
    {
        var number = Math.Min(week, ISOWeek.GetWeeksInYear(year));
        var monday = ISOWeek.ToDateTime(year, number, DayOfWeek.Monday);
        return PeriodReader.Of(at, next, $"{year:0000}-W{number:00}", 'W', monday, monday.AddDays(7));
    }

    /// <summary>"the week of the 18th", "week commencing February 4", "w/c Feb 4", "the weekend of Halloween".</summary>
    private static Period? OfDay(DateText text, int at)
    {
        var start = text.Skip(at, Role.The);
        var isShort = text.Tokens.IsWord(start, "w") && text.Is(start, Role.Starting);
        if (!isShort && !IsUnit(text, start, "W") && !IsUnit(text, start, "E"))
        {
            return null;
        }
        var next = isShort ? start : text.After(start);
        next = text.Skip(next, Role.Starting);
        var of = text.Skip(text.Skip(next, Role.Of | Role.From), Role.On | Role.The);
        var day = of > text.After(start) || isShort ? DayReader.Read(text, of) ?? Calendared(text, of) : null;
        if (day is null)
        {
            return null;
        }
        return !isShort && IsUnit(text, start, "E")
            ? Weekend(at, day.Next, day)
            : new Period(at, day.Next, day.Timex, 'W', Around(day.Past), Around(day.Future));
    }

    private static Day? Calendared(DateText text, int at) =>
        DayReader.TryNumber(text, at, out var next, out var day) && !text.Is(next, Role.Hour | Role.Unit) && !text.Tokens.IsSymbol(next, ':')
            ? Calendar.InAnyMonth(at, next, day, text.Now)
            : null;

    /// <summary>"labour day weekend", "la fin de semaine de l'Action de grâce".</summary>
    private static Period? OfHoliday(DateText text, int at) =>
        Holidays.Read(text, at) is { } day && IsUnit(text, day.Next, "E") ? Weekend(at, text.After(day.Next), day) : null;

    /// <summary>Saturday and Sunday, with the holiday when it is a Monday or a Friday.</summary>
    private static Period Weekend(int at, int next, Day day)
    {
        var (past, future) = (Long(day.Past), Long(day.Future));
        return new Period(at, next, Calendar.WeekTimex(past.Start) + "-WE", 'E', past, future, Other: past == future ? "" : Calendar.WeekTimex(future.Start) + "-WE");
    }

    private static (DateObject Start, DateObject End) Long(DateObject day)
    {
        var saturday = Calendar.Monday(day).AddDays(day.DayOfWeek is DayOfWeek.Monday or DayOfWeek.Tuesday ? -2 : 5);
        return (day.DayOfWeek == DayOfWeek.Friday ? day : saturday, day.DayOfWeek == DayOfWeek.Monday ? day.AddDays(1) : saturday.AddDays(2));
    }

    private static Period? Ordered(DateText text, int at)
    {
        // "de la première semaine" is told without the article, which belongs to "de".
        var start = text.IsFrench && text.Tokens.IsWord(at - 1, "de") ? at : text.Skip(at, Role.The);
        var isLast = text.Is(start, Role.Last) && !text.Tokens.IsWord(start, "previous");
        var ordinal = isLast ? default : OrdinalReader.Read(text.Numbers, start);
        var unit = isLast ? text.After(start) : ordinal.Next;
        if ((!isLast && ordinal is not { Found: true, Value: <= 53 }) || !IsUnit(text, unit, "W"))
        {
            return null;
        }
        var number = isLast ? 53 : (int)ordinal.Value;
        var next = text.After(unit);
        var of = text.Skip(next, Role.Of);
        var whole = of > next ? Months.Read(text, of) ?? PeriodReader.MonthUnit(text, text.Skip(of, Role.The)) ?? PeriodReader.YearUnit(text, text.Skip(of, Role.The)) : null;
        if (whole is { Unit: 'M' })
        {
            number = Math.Min(number, 5);
            return new Period(at, whole.Next, $"{whole.Timex}-W{number:00}", 'W', InMonth(whole.Past, number), InMonth(whole.Future, number));
        }
        return whole is not null ? OfYear(at, whole.Next, whole.Past.Start.Year, number) : isLast || of > next ? null : OfYear(at, next, text.Now.Year, number);
    }

    private static (DateObject Start, DateObject End) Around(DateObject day) => (Calendar.Monday(day), Calendar.Monday(day).AddDays(7));

    /// <summary>The first week of a month is the one that holds its first Thursday.</summary>
    private static (DateObject Start, DateObject End) InMonth((DateObject Start, DateObject End) month, int number)
    {
        var first = Calendar.Monday(month.Start.AddDays(3));
        var monday = first.AddDays(7 * (number - 1));
        monday = Calendar.Monday(monday).AddDays(3) >= month.End ? monday.AddDays(-7) : monday;
        return (monday, monday.AddDays(7));
    }

    private static bool IsUnit(DateText text, int at, string unit) => text.Is(at, Role.Unit) && text.Value(at, Role.Unit) == unit;
}
