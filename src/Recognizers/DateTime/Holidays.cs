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
        if (shift is { } by)
        {
            return Calendar.Known(at, next, Of(rule, text.Now.Year + by));
        }
        if (DayReader.TryYear(text, next, out var after, out var year))
        {
            return Calendar.Known(at, after, Of(rule, year));
        }
        var date = Of(rule, text.Now.Year);
        var past = date < text.Now ? date : Of(rule, text.Now.Year - 1);
        var future = date >= text.Now ? date : Of(rule, text.Now.Year + 1);
        var timex = rule.Contains('-', StringComparison.Ordinal) ? "XXXX-" + rule : "XXXX-" + future.ToString("MM-dd", CultureInfo.InvariantCulture);
        return new Day(at, next, timex, past, future);
    }

    private static DateObject Of(string rule, int year) => rule switch
    {
        "labour" => FirstMonday(new DateObject(year, 9, 1)),
        "thanks" => FirstMonday(new DateObject(year, 10, 1)).AddDays(7),
        // The Monday before 25 May.
        "patriots" => FirstMonday(new DateObject(year, 5, 18)),
        "easter" => Easter(year),
        _ => DateObject.ParseExact($"{year:0000}-{rule}", "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static DateObject FirstMonday(DateObject from) => from.AddDays((8 - (int)from.DayOfWeek) % 7);

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
