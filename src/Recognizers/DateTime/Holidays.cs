using System.Globalization;
using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>The holidays of the table, with a year, with "next" or "last", or of any year.</summary>
internal static class Holidays
{
    public static Day? Read(DateText text, int at)
    {
        var (name, shift) = RelativeDays.Shift(text, at);
        if (!text.Is(name, Role.Holiday))
        {
            return null;
        }
        var rule = text.Value(name, Role.Holiday);
        var next = text.After(name);
        if (shift is null && text.Is(next, Role.Next | Role.Last) && text.IsFrench)
        {
            (shift, next) = (text.Is(next, Role.Next) ? 1 : -1, text.After(next));
        }
        if (shift is { } by)
        {
            return Calendar.Known(at, next, Of(rule, text.Now.Year + by));
        }
        if (DayReader.TryYear(text, next, out var after, out var year))
        {
            return Calendar.Known(at, after, Of(rule, year));
        }
        return Months.ThisYear(text, next, out after) is { } years
            ? Calendar.Known(at, after, Of(rule, text.Now.Year + years))
            : OfAnyYear(at, next, rule, text.Now);
    }

    private static Day OfAnyYear(int at, int next, string rule, DateObject now)
    {
        var date = Of(rule, now.Year);
        var past = date < now ? date : Of(rule, now.Year - 1);
        var future = date >= now ? date : Of(rule, now.Year + 1);
        return new Day(at, next, "XXXX-" + future.ToString("MM-dd", CultureInfo.InvariantCulture), past, future);
    }

    private static DateObject Of(string rule, int year)
    {
        if (rule.Contains('/', StringComparison.Ordinal))
        {
            return Nth(year, rule[..rule.IndexOf('/', StringComparison.Ordinal)], rule[^3] - '0', rule[^1] - '0');
        }
        var space = rule.IndexOf(' ', StringComparison.Ordinal);
        var days = space < 0 ? 0 : int.Parse(rule.AsSpan(space), CultureInfo.InvariantCulture);
        return (space < 0 ? rule : rule[..space]) switch
        {
            // The Monday before 25 May.
            "patriots" => Calendar.Monday(new DateObject(year, 5, 24)),
            "blackfriday" => Nth(year, "11", 4, 4).AddDays(days),
            "easter" => Easter(year).AddDays(days),
            _ => DateObject.ParseExact($"{year:0000}-{rule}", "yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }

    private static DateObject Nth(int year, string month, int weekday, int number) =>
        Calendar.NthWeekday(new DateObject(year, int.Parse(month, CultureInfo.InvariantCulture), 1), weekday, number) ?? DateObject.MinValue;

    /// <summary>Gregorian computus (Meeus, Jones, Butcher).</summary>
    private static DateObject Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var shift = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        var week = (32 + 2 * (century % 4) + 2 * (rest / 4) - shift - rest % 4) % 7;
        var late = (golden + 11 * shift + 22 * week) / 451;
        var day = shift + week - 7 * late + 114;
        return new DateObject(year, day / 31, day % 31 + 1);
    }
}
