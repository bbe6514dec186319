using System.Globalization;

namespace EmploisEnRegions.Demonstration;

/// <summary>When a conversation begins: "25 min" or "3 h" before now, or "3 days 14:05": that hour, that many working days ago, where the desk is.</summary>
internal static class ScriptTimes
{
    public static DateTimeOffset Begin(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var parts = text.Split(' ');
        if (parts.Length == 2) return now - Length(text);
        if (parts is not [var days, "days", var hour]) throw new FormatException($"\"{text}\" is no beginning.");
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        for (var left = Number(days); left > 0;)
        {
            day = day.AddDays(-1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)) left--;
        }

        var local = day.ToDateTime(TimeOnly.ParseExact(hour, "H:mm", CultureInfo.InvariantCulture));
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>"12 min", "3 h".</summary>
    public static TimeSpan Length(string text) => text.Split(' ') switch
    {
        [var minutes, "min"] => TimeSpan.FromMinutes(Number(minutes)),
        [var hours, "h"] => TimeSpan.FromHours(Number(hours)),
        _ => throw new FormatException($"\"{text}\" is no length of time."),
    };

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
}
