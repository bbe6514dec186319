namespace EmploisEnRegions.Handoff.Hours;

/// <summary>
/// The statutory holidays of Québec for any year, by stable id. Source: CNESST, « Liste des jours fériés, chômés et payés », read 2026-11-22
/// (www.cnesst.gouv.qc.ca/fr/conditions-travail/conges/jours-feries/liste-jours-feries). 30 September and 11 November are not among them.
/// </summary>
public static class Holidays
{
    /// <param name="year">1583 to 9998: the Gregorian calendar.</param>
    public static IReadOnlyDictionary<DateOnly, string> Of(int year, EasterDay easter)
    {
        var sunday = EasterSunday(year);
        return new Dictionary<DateOnly, string>
        {
            [new DateOnly(year, 1, 1)] = "newYear",
            [easter is EasterDay.GoodFriday ? sunday.AddDays(-2) : sunday.AddDays(1)] = easter is EasterDay.GoodFriday ? "goodFriday" : "easterMonday",
            [MondayOnOrBefore(new DateOnly(year, 5, 24))] = "patriotsDay",
            [new DateOnly(year, 6, 24)] = "nationalDay",
            [CanadaDay(year)] = "canadaDay",
            [MondayOnOrBefore(new DateOnly(year, 9, 7))] = "labourDay",
            [MondayOnOrBefore(new DateOnly(year, 10, 14))] = "thanksgiving",
            [new DateOnly(year, 12, 25)] = "christmas",
        };
    }

    private static DateOnly CanadaDay(int year)
    {
        var first = new DateOnly(year, 7, 1);
        return first.DayOfWeek is DayOfWeek.Sunday ? first.AddDays(1) : first;
    }

    private static DateOnly MondayOnOrBefore(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    /// <summary>The anonymous Gregorian algorithm (Meeus, Jones, Butcher).</summary>
    private static DateOnly EasterSunday(int year)
    {
        int golden = year % 19, century = year / 100, inCentury = year % 100;
        var correction = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - correction + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (inCentury / 4)) - epact - (inCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var days = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, days / 31, (days % 31) + 1);
    }
}
