using System.Globalization;
using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace EmploisEnRegions.Understanding;

/// <summary>The moment that the words for a call-back come down to ("demain matin", "Tuesday after 4 p.m.").</summary>
public static class PreferredMoment
{
    private const int LongestRead = 200;
    private static readonly TimeSpan Morning = TimeSpan.FromHours(9);

    /// <param name="now">The person's local time.</param>
    /// <returns>The first moment to come that the words allow, in the same local time; null when they name none. Pure.</returns>
    public static DateTime? In(string text, string language, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(text);
        var culture = language == "en" ? Culture.English : Culture.French;
        var found = DateTimeRecognizer.RecognizeDateTime(text.Length > LongestRead ? text[..LongestRead] : text, culture, refTime: now)
            .SelectMany(result => Values(result).Select(value => MomentOf(value, now)))
            .OfType<DateTime>().Where(moment => moment > now).ToList();
        return found.Count == 0 ? null : found.Min();
    }

    private static IEnumerable<Dictionary<string, string>> Values(ModelResult result) =>
        result.Resolution?.TryGetValue("values", out var values) is true && values is IEnumerable<Dictionary<string, string>> all ? all : [];

    private static DateTime? MomentOf(Dictionary<string, string> value, DateTime now) => value.GetValueOrDefault("type") switch
    {
        "datetime" or "datetimerange" => Of(value, now.Date),
        "date" or "daterange" => Of(value, now.Date) is { } day ? Max(day.Date + Morning, now.AddMinutes(1), day.Date) : null,
        "time" or "timerange" => Of(value, now.Date) is { } hour ? hour > now ? hour : hour.AddDays(1) : null,
        _ => null,
    };

    /// <summary>"Today" is not this morning any more in the afternoon.</summary>
    private static DateTime Max(DateTime opening, DateTime soon, DateTime day) => opening < soon && soon.Date == day ? soon : opening;

    private static DateTime? Of(Dictionary<string, string> value, DateTime today)
    {
        if (!value.TryGetValue("value", out var said) && !value.TryGetValue("start", out said)) return null;
        if (TimeSpan.TryParse(said, CultureInfo.InvariantCulture, out var hour)) return today + hour;
        return DateTime.TryParse(said, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
    }
}
