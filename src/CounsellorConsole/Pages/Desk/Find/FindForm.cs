using System.Globalization;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Find;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Find;

/// <summary>What was asked for, as it stands in the address of the page.</summary>
internal sealed record FindForm(string? Words, DateOnly? From, DateOnly? Until, string? Region, OutcomeKind? Outcome)
{
    public bool IsEmpty => string.IsNullOrWhiteSpace(Words) && From is null && Until is null && string.IsNullOrEmpty(Region) && Outcome is null;

    public FindQuery ToQuery(TimeZoneInfo zone, FindPlace? after)
    {
        var facets = new List<string>();
        if (!string.IsNullOrEmpty(Region)) facets.Add(FindText.Region(Region));
        if (Outcome is { } kind) facets.Add(FindText.Outcome(kind));
        return new FindQuery(FindText.Words(Words), facets, From is { } from ? Begin(from, zone) : null, Until is { } until ? Begin(until.AddDays(1), zone) : null, after);
    }

    /// <summary>Of the next page.</summary>
    public string AddressAfter(FindPlace place)
    {
        (string Name, string? Value)[] all =
        [
            ("words", Words), ("from", Day(From)), ("until", Day(Until)), ("region", Region), ("outcome", Outcome?.ToString()),
            ("began", place.BeganAt.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)), ("number", place.Number.ToString(CultureInfo.InvariantCulture)),
        ];
        return "/console/find?" + string.Join('&', all.Where(one => !string.IsNullOrEmpty(one.Value)).Select(one => $"{one.Name}={Uri.EscapeDataString(one.Value!)}"));
    }

    public static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateTimeOffset Begin(DateOnly day, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
