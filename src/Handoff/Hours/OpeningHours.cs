using System.Globalization;

namespace EmploisEnRegions.Handoff.Hours;

/// <summary>The schedule of the desk, read once from its options. Pure.</summary>
public sealed class OpeningHours
{
    /// <summary>Longest search for the next opening: a desk that is closed for longer promises nothing.</summary>
    private const int DaysAhead = 400;

    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<DayOfWeek, (TimeOnly Opens, TimeOnly Closes)> _week;
    private readonly EasterDay _easter;
    private readonly List<(DateOnly From, DateOnly To)> _closures;

    /// <exception cref="FormatException">A setting is wrong; the message names it.</exception>
    public OpeningHours(DeskHoursOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out var zone))
            throw new FormatException($"{DeskHoursOptions.Section}:TimeZone is not a known time zone: \"{options.TimeZone}\".");
        _zone = zone;
        _easter = options.Easter;
        _week = options.Week.Where(day => !IsClosed(day.Value)).ToDictionary(day => ReadDay(day.Key), day => ReadHours(day.Key, day.Value));
        _closures = [.. options.Closures.Select(ReadClosure)];
    }

    /// <summary>Whether the schedule says open, when it next opens, and which holiday or closure ("closure") it is today.</summary>
    public (bool Open, DateTimeOffset? OpensAt, string? Holiday) At(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, _zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        var closedBy = ClosedBy(today);
        var open = closedBy is null && _week.TryGetValue(today.DayOfWeek, out var hours)
            && TimeOnly.FromDateTime(local.DateTime) >= hours.Opens && TimeOnly.FromDateTime(local.DateTime) < hours.Closes;
        return (open, open ? null : NextOpening(local, today), closedBy);
    }

    private DateTimeOffset? NextOpening(DateTimeOffset local, DateOnly today)
    {
        for (var i = 0; i < DaysAhead; i++)
        {
            var day = today.AddDays(i);
            if (ClosedBy(day) is not null || !_week.TryGetValue(day.DayOfWeek, out var hours)) continue;
            var opens = day.ToDateTime(hours.Opens);
            var at = new DateTimeOffset(opens, _zone.GetUtcOffset(opens));
            if (at > local) return at;
        }

        return null;
    }

    private string? ClosedBy(DateOnly day)
    {
        if (Holidays.Of(day.Year, _easter).TryGetValue(day, out var holiday)) return holiday;
        return _closures.Exists(c => day >= c.From && day <= c.To) ? "closure" : null;
    }

    private static bool IsClosed(string hours) => string.IsNullOrWhiteSpace(hours) || hours.Equals("closed", StringComparison.OrdinalIgnoreCase);

    private static DayOfWeek ReadDay(string name) =>
        Enum.TryParse<DayOfWeek>(name, ignoreCase: true, out var day) && Enum.IsDefined(day) && !char.IsDigit(name[0])
            ? day
            : throw new FormatException($"{DeskHoursOptions.Section}:Week holds \"{name}\", which is not a day (Monday to Sunday).");

    private static (TimeOnly, TimeOnly) ReadHours(string day, string hours)
    {
        var parts = hours.Split('-', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && ReadTime(parts[0]) is { } opens && ReadTime(parts[1]) is { } closes && opens < closes
            ? (opens, closes)
            : throw new FormatException($"{DeskHoursOptions.Section}:Week:{day} must look like \"09:00-17:00\" or \"closed\", not \"{hours}\".");
    }

    private static TimeOnly? ReadTime(string text) =>
        TimeOnly.TryParseExact(text, ["HH:mm", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static (DateOnly, DateOnly) ReadClosure(string text)
    {
        var parts = text.Split("..", StringSplitOptions.TrimEntries);
        return parts.Length <= 2 && ReadDate(parts[0]) is { } from && ReadDate(parts[^1]) is { } to && from <= to
            ? (from, to)
            : throw new FormatException($"{DeskHoursOptions.Section}:Closures must look like \"2026-12-24\" or \"2026-12-24..2027-01-02\", not \"{text}\".");
    }

    private static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
