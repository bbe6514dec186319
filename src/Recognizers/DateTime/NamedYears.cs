using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"this school year", "l'exercice 2008", "FY18", "l'année civile 2008". When a school or fiscal year begins is for the caller to say.</summary>
internal static class NamedYears
{
    private const Role Any = Role.CalendarYear | Role.SchoolYear | Role.FiscalYear;

    public static Period? Read(DateText text, int at)
    {
        var (name, shift) = RelativeDays.Shift(text, at);
        if (!text.Is(name, Any))
        {
            return YearFirst(text, at);
        }
        var next = text.After(name);
        if (shift is null && text.Is(next, Role.Next | Role.Last | Role.This2))
        {
            shift = text.Is(next, Role.Next) ? 1 : text.Is(next, Role.Last) ? -1 : 0;
            next = text.After(next);
        }
        if (shift is { } by)
        {
            return Of(text, at, next, name, text.Now.Year + by);
        }
        return TryYear(text, next, out var after, out var year) ? Of(text, at, after, name, year) : null;
    }

    /// <summary>"2018 fiscal year".</summary>
    private static Period? YearFirst(DateText text, int at) =>
        text.IsDigits(at) && text.Is(at + 1, Any) && Years.TryRead(text, at, isShort: false, out var name, out var year) ? Of(text, at, text.After(name), name, year) : null;

    private static bool TryYear(DateText text, int at, out int next, out int year)
    {
        if (DayReader.TryYear(text, at, out next, out year))
        {
            return true;
        }
        var digits = text.SkipSymbol(at, '\'');
        (next, year) = (digits + 1, text.Digits(digits));
        var isShort = year >= 0 && text.Length(digits) == 2;
        year = isShort ? Years.OfTwoDigits(year) : year;
        return isShort;
    }

    private static Period Of(DateText text, int at, int next, int name, int year)
    {
        var letters = text.Is(name, Role.CalendarYear) ? "" : text.Is(name, Role.SchoolYear) ? "SY" : "FY";
        return PeriodReader.Of(at, next, $"{letters}{year:0000}", letters.Length == 0 ? 'Y' : 'S', new DateObject(year, 1, 1), new DateObject(year + 1, 1, 1));
    }
}
