using System.Globalization;

namespace EmploisEnRegions.Handoff.Hours;

/// <summary>The schedule of the desk, read once from its options. Pure.</summary>
public sealed class OpeningHours
{
    /// <summary>Longest search for the next opening: a desk that is closed for longer promises nothing.</summary>
    private const int DaysAhead = 400;

    private readonly TimeZoneInfo _zone;
    private readonly Dictionary<DayOfWeek, List<(TimeOnly Opens, TimeOnly Closes)>> _week;
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

    /// <summary>Whether the schedule says open, and when not, when it opens and what closes it.</summary>
    public DeskHoursAt At(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, _zone);
        var today = DateOnly.FromDateTime(local.DateTime);
        var time = TimeOnly.FromDateTime(local.DateTime);
        var closedBy = ClosedBy(today);
        if (closedBy is null && Spans(today).Any(span => time >= span.Opens && time < span.Closes)) return new DeskHoursAt(true, null, null);
        return NextOpening(local, today) with { Holiday = closedBy };
    }

    private DeskHoursAt NextOpening(DateTimeOffset local, DateOnly today)
    {
        ClosedDay? skipped = null;
        for (var i = 0; i < DaysAhead; i++)
        {
            var day = today.AddDays(i);
            if (ClosedBy(day) is { } closedBy)
            {
                if (i > 0 && Spans(day).Count > 0) skipped ??= new ClosedDay(day, closedBy);
                continue;
            }

            foreach (var opens in Spans(day).Select(span => day.ToDateTime(span.Opens)))
            {
                var at = new DateTimeOffset(opens, _zone.GetUtcOffset(opens));
                if (at > local) return new DeskHoursAt(false, at, null) { Skipped = skipped };
            }
        }

        return new DeskHoursAt(false, null, null);
    }

    private List<(TimeOnly Opens, TimeOnly Closes)> Spans(DateOnly day) => _week.TryGetValue(day.DayOfWeek, out var spans) ? spans : [];

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

    private static List<(TimeOnly, TimeOnly)> ReadHours(string day, string hours)
    {
        var spans = new List<(TimeOnly Opens, TimeOnly Closes)>();
        foreach (var part in hours.Split(',', StringSplitOptions.TrimEntries))
        {
            var ends = part.Split('-', StringSplitOptions.TrimEntries);
            var read = ends.Length == 2 && ReadTime(ends[0]) is { } opens && ReadTime(ends[1]) is { } closes && opens < closes && (spans.Count == 0 || spans[^1].Closes < opens);
            if (!read)
                throw new FormatException($"{DeskHoursOptions.Section}:Week:{day} must look like \"09:00-17:00\", \"09:00-12:00, 13:00-17:00\" or \"closed\", not \"{hours}\".");
            spans.Add((ReadTime(ends[0])!.Value, ReadTime(ends[1])!.Value));
        }

        return spans;
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
