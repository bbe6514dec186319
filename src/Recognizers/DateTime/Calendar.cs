using System.Globalization;
using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>Days named in part, in the years, months and weeks around now.</summary>
internal static class Calendar
{
    public static bool IsDate(int year, int month, int day) =>
        year is > 0 and < 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateObject.DaysInMonth(year, month);

    /// <summary>A day and month of any year: the one just past and the one to come.</summary>
    public static Day? InAnyYear(int first, int next, int month, int day, DateObject now)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31)
        {
            return null;
        }
        if (day > DateObject.DaysInMonth(2000, month))
        {
            return new Day(first, next, $"XXXX-{month:00}-{day:00}", DateObject.MinValue, DateObject.MinValue);
        }
        var past = Nearest(now, -1, month, day);
        var future = Nearest(now, 1, month, day);
        return new Day(first, next, $"XXXX-{month:00}-{day:00}", past, future);
    }

    /// <summary>A day that its month does not have is kept as said: "30 février".</summary>
    public static Day? OfYear(int first, int next, int year, int month, int day) => IsDate(year, month, day)
        ? Known(first, next, new DateObject(year, month, day))
        : year is > 0 and < 9999 && month is >= 1 and <= 12 && day is >= 1 and <= 31
            ? new Day(first, next, $"{year:0000}-{month:00}-{day:00}", DateObject.MinValue, DateObject.MinValue)
            : null;

    public static Day Known(int first, int next, DateObject date) => new(first, next, Values.Date(date), date.Date, date.Date);

    public static Day? InAnyMonth(int first, int next, int day, DateObject now)
    {
        if (day is < 1 or > 31)
        {
            return null;
        }
        var month = new DateObject(now.Year, now.Month, 1);
        DateObject? past = null, future = null;
        for (var shift = 0; shift <= 3 && (past is null || future is null); shift++)
        {
            past ??= Of(month.AddMonths(-shift), day) is { } before && before < now ? before : null;
            future ??= Of(month.AddMonths(shift), day) is { } after && after >= now ? after : null;
        }
        return past is null || future is null ? null : new Day(first, next, $"XXXX-XX-{day:00}", past.Value, future.Value);
    }

    public static Day OfAnyWeek(int first, int next, int weekday, DateObject now)
    {
        var date = Monday(now).AddDays(weekday - 1);
        return new Day(first, next, $"XXXX-WXX-{weekday}", date >= now ? date.AddDays(-7) : date, date < now ? date.AddDays(7) : date);
    }

    /// <summary>"the first Monday of", "le dernier vendredi de": null when the month has no fifth.</summary>
    public static DateObject? NthWeekday(DateObject month, int weekday, int number)
    {
        var first = month.AddDays((weekday - (int)month.DayOfWeek + 7) % 7);
        var date = first.AddDays(7 * (number - 1));
        return date.Month == month.Month ? date : number == 5 ? date.AddDays(-7) : null;
    }

    public static DateObject Monday(DateObject date) => date.Date.AddDays(-(((int)date.DayOfWeek + 6) % 7));

    public static string WeekTimex(DateObject monday) => $"{ISOWeek.GetYear(monday):0000}-W{ISOWeek.GetWeekOfYear(monday):00}";

    private static DateObject? Of(DateObject month, int day) =>
        day <= DateObject.DaysInMonth(month.Year, month.Month) ? month.AddDays(day - 1) : null;

    /// <param name="step">-1 for the last one before now, 1 for the next.</param>
    private static DateObject Nearest(DateObject now, int step, int month, int day)
    {
        var year = now.Year;
        // Nine years hold a 29 February on either side, whatever the century.
        for (var tries = 0; tries < 9; tries++, year += step)
        {
            if (IsDate(year, month, day) && new DateObject(year, month, day) is var date && date >= now == step > 0)
            {
                return date;
            }
        }
        return new DateObject(year, month, Math.Min(day, DateObject.DaysInMonth(year, month)));
    }
}
