using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>Lengths laid on the calendar from now: "les 3 prochains mois", "next 2 weeks", "d'ici deux ans", "the last 10 days".</summary>
internal static class Stretches
{
    public static Found? Read(DateText text, int at)
    {
        var isWithin = text.Is(at, Role.In) && RelativeDays.IsWithin(text, at);
        if (isWithin || IsWithinThe(text, at))
        {
            var within = LengthReader.Read(text, isWithin ? text.After(at) : text.After(at) + 1);
            return within is null || text.Is(within.Next, Role.Next) ? null : Lay(text, at, within, 1, fromTomorrow: false);
        }
        // "it will last two hours"
        var isVerb = text.Tokens.IsWord(at, "last") && (text.Tokens.IsWord(at - 1, "will") || text.Tokens.IsWord(at - 1, "t") || text.Tokens.IsWord(at - 1, "to") || text.Tokens.IsWord(at - 1, "would"));
        if (text.Is(at, Role.Next | Role.Last) && !isVerb)
        {
            var length = LengthReader.Read(text, text.After(at));
            if (length is null && text.After(at) is var unit && text.Is(unit, Role.Unit) && text.Value(unit, Role.Unit) is "H" or "N")
            {
                length = LengthReader.Of(at, text.After(unit), 1, text.Value(unit, Role.Unit));
            }
            return length is null || length.Seconds > 3e9 ? null : Lay(text, at, length, text.Is(at, Role.Next) ? 1 : -1, fromTomorrow: true);
        }
        return Between(text, at);
    }

    /// <summary>"3 prochains mois", "2 upcoming months", "10 semaines précédentes", "13 last minutes".</summary>
    private static Found? Between(DateText text, int at)
    {
        int count, next;
        if (text.Is(at, Role.Few))
        {
            (count, next) = (text.Number(at, Role.Few), text.Skip(text.After(at), Role.Of));
        }
        else if (!TryCount(text, at, out next, out count))
        {
            return null;
        }
        var isBefore = text.Is(next, Role.Next | Role.Last);
        var unit = isBefore ? text.After(next) : next;
        if (!text.Is(unit, Role.Unit) || (!isBefore && (!text.IsFrench || !text.Is(text.After(unit), Role.Next | Role.Last))))
        {
            return null;
        }
        var shift = isBefore ? next : text.After(unit);
        var length = LengthReader.Of(at, isBefore ? text.After(unit) : text.After(shift), count, text.Value(unit, Role.Unit));
        return Lay(text, at, length, text.Is(shift, Role.Next) ? 1 : -1, fromTomorrow: true);
    }

    /// <summary>"dans les 9 mois"; "dans les deux prochains mois" begins at its number.</summary>
    private static bool IsWithinThe(DateText text, int at) => text.Tokens.IsWord(at, "dans") && text.Tokens.IsWord(at + 1, "les");

    /// <summary>"the next 5 business days": Mondays to Fridays, each named.</summary>
    private static Found BusinessDays(DateText text, int at, Length length, int sign)
    {
        var days = new List<string>((int)length.Days);
        var date = text.Now.Date;
        while (days.Count < (int)length.Days)
        {
            date = date.AddDays(sign);
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                days.Add(Values.Date(date));
            }
        }
        days.Sort(StringComparer.Ordinal);
        var end = sign > 0 ? Values.Date(date.AddDays(1)) : Values.Date(text.Now);
        var value = Values.Range($"({days[0]},{end},{length.Timex})", "daterange", days[0], end);
        value["list"] = string.Join(',', days);
        return new Found("daterange", at, length.Next, [value]);
    }

    /// <summary>"the past two quarters": whole ones, before or after the one that is now.</summary>
    private static Found Quarters(DateText text, int at, Length length, int sign)
    {
        var now = UnitPeriods.Of(text, at, length.Next, 'Q', 0).Past;
        var (start, end) = sign > 0 ? (now.End, length.From(now.End, 1)) : (length.From(now.Start, -1), now.Start);
        return new Found("daterange", at, length.Next, [Values.Range($"({Values.Date(start)},{Values.Date(end)},{length.Timex})", "daterange", Values.Date(start), Values.Date(end))]);
    }

    public static bool TryCount(DateText text, int at, out int next, out int count)
    {
        (next, count) = (at + 1, text.Digits(at));
        if (count >= 0)
        {
            return true;
        }
        var isSpoken = Numbers.GroupReader.BelowHundred(text.Numbers, at, out next, out var value);
        count = (int)value;
        return isSpoken;
    }

    private static Found Lay(DateText text, int at, Length length, int sign, bool fromTomorrow)
    {
        if (fromTomorrow && length.Timex.EndsWith("BD", StringComparison.Ordinal) && length.Days is >= 1 and <= 366)
        {
            return BusinessDays(text, at, length, sign);
        }
        if (fromTomorrow && text.Is(length.Next - 1, Role.Unit) && text.Value(length.Next - 1, Role.Unit) == "Q")
        {
            return Quarters(text, at, length, sign);
        }
        if (length.HasTime)
        {
            var other = text.Now.AddSeconds(sign * Math.Min(length.Seconds, 3e9));
            var (from, to) = sign > 0 ? (text.Now, other) : (other, text.Now);
            var name = $"({Stamp(from)},{Stamp(to)},{length.Timex})";
            return new Found("datetimerange", at, length.Next, [Values.Range(name, "datetimerange", Values.DateTime(from), Values.DateTime(to))]);
        }
        var start = sign > 0 && fromTomorrow ? text.Now.Date.AddDays(1) : text.Now.Date;
        var end = length.From(start, sign);
        var (first, last) = sign > 0 ? (start, end) : (end, start);
        var timex = $"({Values.Date(first)},{Values.Date(last)},{length.Timex})";
        return new Found("daterange", at, length.Next, [Values.Range(timex, "daterange", Values.Date(first), Values.Date(last))]);
    }

    private static string Stamp(DateObject date) => date.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
}
