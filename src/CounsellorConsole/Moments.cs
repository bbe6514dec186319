using System.Globalization;

namespace EmploisEnRegions.CounsellorConsole;

/// <summary>Instants and durations as counsellors read them, in the desk's time zone.</summary>
internal sealed class Moments(TimeZoneInfo zone, TimeProvider clock)
{
    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-CA");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-CA");

    /// <summary>Where the desk is.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>"14 h 05", "14 h", "2:05 p.m."; with the day when it is not today.</summary>
    public string At(DateTimeOffset instant, string language)
    {
        var local = TimeZoneInfo.ConvertTime(instant, zone);
        var today = TimeZoneInfo.ConvertTime(clock.GetUtcNow(), zone).Date == local.Date;
        var english = language == "en";
        var hour = Hour(TimeOnly.FromDateTime(local.DateTime), language);
        return today ? hour : $"{local.ToString(english ? "MMM d" : "d MMM", english ? English : French)}, {hour}";
    }

    public static string Hour(TimeOnly time, string language) =>
        language == "en" ? time.ToString("h:mm tt", English) : time.ToString(time.Minute == 0 ? "H'\u00a0h'" : "H'\u00a0h\u00a0'mm", French);

    /// <summary>"3 min", "2 h 05", "2 h", "4 j": how long since.</summary>
    public string Since(DateTimeOffset instant, string language)
    {
        var passed = clock.GetUtcNow() - instant;
        if (passed < TimeSpan.Zero) passed = TimeSpan.Zero;
        return passed switch
        {
            { TotalMinutes: < 60 } => $"{Math.Max(1, passed.Minutes).ToString(French)}\u00a0min",
            { TotalHours: < 24, Minutes: 0 } => $"{passed.Hours.ToString(French)}\u00a0h",
            { TotalHours: < 24 } => $"{passed.Hours.ToString(French)}\u00a0h\u00a0{passed.Minutes.ToString("00", French)}",
            _ => $"{passed.Days.ToString(French)}\u00a0{(language == "en" ? "d" : "j")}",
        };
    }
}
