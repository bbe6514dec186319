using System.Globalization;
using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>A result before it is cut out of the text.</summary>
internal sealed record Found(string Type, int First, int Next, List<Dictionary<string, string>> Values);

/// <summary>One day; two readings where the year, the month or the week is not said.</summary>
internal sealed record Day(int First, int Next, string Timex, DateObject Past, DateObject Future)
{
    public bool IsKnown => Past == Future;

    /// <summary>No month has it: it can be told, not counted from.</summary>
    public bool IsImpossible => Past == DateObject.MinValue;
}

/// <summary>A time of day. <see cref="IsAmbiguous"/>: 1 to 12 without morning or afternoon.</summary>
internal sealed record Clock(int First, int Next, int Hour, int Minute, int Second, bool IsAmbiguous)
{
    public TimeSpan Time => new(Hour, Math.Max(0, Minute), Math.Max(0, Second));

    public string Timex => Minute < 0 ? $"T{Hour:00}" : Second < 0 ? $"T{Hour:00}:{Minute:00}" : $"T{Hour:00}:{Minute:00}:{Second:00}";

    public Clock Afternoon => this with { Hour = Hour == 12 ? 0 : Hour + 12, IsAmbiguous = false };
}

/// <summary>A length of time.</summary>
/// <param name="Months">Its calendar part.</param>
/// <param name="Seconds">All of it, with a month of 30 days and a year of 365.</param>
/// <param name="HasTime">Hours, minutes or seconds are in it.</param>
internal sealed record Length(int First, int Next, string Timex, int Months, double Days, double Seconds, bool HasTime)
{
    public DateObject From(DateObject date, int sign) => HasTime
        ? date.AddMonths(sign * Months).AddDays(sign * Days)
        : date.AddMonths(sign * Months).AddDays(sign * Math.Floor(Days));
}

/// <summary>A stretch of days with a name of its own: a month, a year, a week, a season.</summary>
/// <param name="Other">The timex of the later reading where it has its own.</param>
/// <param name="Unit">Y, M, W, Q, E, D, or S for a season, which has no exact days.</param>
internal sealed record Period(
    int First, int Next, string Timex, char Unit, (DateObject Start, DateObject End) Past, (DateObject Start, DateObject End) Future, string Mod = "", string Other = "");

internal static class Values
{
    public static string Date(DateObject date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Time(TimeSpan time) => time.ToString(@"hh\:mm\:ss", CultureInfo.InvariantCulture);

    public static string DateTime(DateObject date) => date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    public static string Number(double value) => value.ToString("0.##########", CultureInfo.InvariantCulture);

    public static Dictionary<string, string> Point(string timex, string type, string value) =>
        new() { ["timex"] = timex, ["type"] = type, ["value"] = value };

    public static Dictionary<string, string> Range(string timex, string type, string start, string end) =>
        new(5) { ["timex"] = timex, ["type"] = type, ["start"] = start, ["end"] = end };

    public static Dictionary<string, string> WithMod(Dictionary<string, string> value, string mod)
    {
        if (mod.Length > 0)
        {
            value["Mod"] = mod;
        }
        return value;
    }

    /// <summary>Two readings that say the same are one.</summary>
    public static List<Dictionary<string, string>> Distinct(params ReadOnlySpan<Dictionary<string, string>> values)
    {
        var distinct = new List<Dictionary<string, string>>(values.Length);
        foreach (var value in values)
        {
            var isNew = true;
            foreach (var other in distinct)
            {
                isNew &= !AreSame(other, value);
            }
            if (isNew)
            {
                distinct.Add(value);
            }
        }
        return distinct;
    }

    private static bool AreSame(Dictionary<string, string> first, Dictionary<string, string> second)
    {
        foreach (var (key, value) in first)
        {
            if (!second.TryGetValue(key, out var other) || other != value)
            {
                return false;
            }
        }
        return first.Count == second.Count;
    }
}
