using EmploisEnRegions.Recognizers.Numbers;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"3 jours", "un an et demi", "2 years 1 month 21 days", "half an hour", "toute la journée", "quelques jours".</summary>
internal static class LengthReader
{
    public static Length? Read(DateText text, int at) => text.LengthAt(at);

    public static Length? Find(DateText text, int at)
    {
        var sum = ReadPart(text, at);
        if (sum is null)
        {
            return null;
        }
        // Years, months, weeks, days, hours, minutes, seconds: each part is smaller than the one before.
        for (var last = sum; ReadFollowing(text, sum.Next) is { } part && part.Seconds < last.Seconds; last = part)
        {
            sum = Join(sum, part);
        }
        return sum;
    }

    /// <summary>What a unit is worth: months, days, its letter in a timex, and whether it is a time.</summary>
    public static (int Months, double Days, string Letter, bool IsTime) Worth(string unit) => unit switch
    {
        "Y" => (12, 0, "Y", false),
        "M" => (1, 0, "M", false),
        "Q" => (3, 0, "M", false),
        "X" => (6, 0, "M", false),
        "C" => (1200, 0, "Y", false),
        "T" => (120, 0, "Y", false),
        "W" => (0, 7, "W", false),
        "F" => (0, 14, "W", false),
        "E" => (0, 2, "WE", false),
        "B" => (0, 1, "BD", false),
        "H" => (0, 1.0 / 24, "H", true),
        "N" => (0, 1.0 / 1440, "M", true),
        "S" => (0, 1.0 / 86400, "S", true),
        _ => (0, 1, "D", false),
    };

    public static Length Of(int first, int next, double count, string unit)
    {
        var (months, days, letter, isTime) = Worth(unit);
        var written = count * (unit switch { "Q" => 3, "X" => 6, "T" => 10, "C" => 100, "F" => 2, _ => 1 });
        var whole = Math.Floor(count * months);
        var seconds = count * ((months / 12 * 365) + (months % 12 * 30) + days) * 86400;
        var rest = months == 0 ? count * days : ((count * months) - whole) * 30;
        return new Length(first, next, (isTime ? "PT" : "P") + Values.Number(written) + letter, (int)Math.Min(whole, 12000), Math.Min(rest, 3e6), Math.Round(seconds, 6), isTime);
    }

    private static Length? ReadPart(DateText text, int at)
    {
        if (text.Is(at, Role.Whole))
        {
            var whole = text.After(at);
            whole = text.Skip(whole, Role.The);
            // "pour la semaine du 4 février" tells which week.
            var isNamed = text.IsFrench && text.Tokens.IsWord(at, "pour") && text.Is(whole, Role.Unit) && (text.Is(text.After(whole), Role.Starting | Role.Of | Role.Next | Role.Last | Role.This2) || text.Value(whole, Role.Unit) == "D");
            return text.Is(whole, Role.Unit) && !isNamed ? Of(at, text.After(whole), 1, text.Value(whole, Role.Unit)) : null;
        }
        if (text.Is(at, Role.Few))
        {
            return ReadFew(text, at);
        }
        if (!LengthCount.TryCount(text, at, out var next, out var count))
        {
            return TheHour(text, at);
        }
        next = LengthCount.AndMore(text, at, LengthCount.OfUnit(text, next), ref count);
        if (!text.Is(next, Role.Unit))
        {
            return Lettered(text, at, next, count);
        }
        if (IsAppointment(text, at) || IsSomeDay(text, at))
        {
            return null;
        }
        var unit = text.Value(next, Role.Unit);
        next = text.After(next);
        return Of(at, LengthCount.AndHalf(text, next, ref count), count, unit);
    }

    /// <summary>"for the hour".</summary>
    private static Length? TheHour(DateText text, int at) =>
        text.Tokens.IsWord(at, "the") && text.Is(at - 1, Role.For) && text.Is(at + 1, Role.Unit) && text.Value(at + 1, Role.Unit) is "H" or "N" && text.Tokens.IsWord(at + 1, "hour")
            ? Of(at, at + 2, 1, "H")
            : null;

    /// <summary>"10D", "3Y", "10j": one letter that touches its number.</summary>
    private static Length? Lettered(DateText text, int at, int next, double count)
    {
        if (!text.Tokens.IsGlued(next) || !text.IsDigits(next - 1) || text.Length(next) != 1)
        {
            return null;
        }
        var unit = text.Tokens.Word(next) switch { "d" when !text.IsFrench => "D", "j" when text.IsFrench => "D", "w" when !text.IsFrench => "W", "y" when !text.IsFrench => "Y", _ => "" };
        return unit.Length == 0 || text.Tokens.IsGlued(next + 1) && text.Tokens[next + 1].Kind != Reading.TokenKind.Symbol ? null : Of(at, next + 1, count, unit);
    }

    /// <summary>"une heure mardi" looks for a time, not for a length.</summary>
    public static bool IsAppointment(DateText text, int at) =>
        text.IsFrench && text.Tokens.IsWord(at, "une") && text.Is(at + 1, Role.Unit) && text.Value(at + 1, Role.Unit) == "H" && !text.Is(at - 1, Role.At)
        && text.Is(text.Skip(text.After(at + 1), Role.The), Role.Weekday | Role.Day);

    /// <summary>"un jour" is "some day", unless a word says how long.</summary>
    private static bool IsSomeDay(DateText text, int at) => text.IsFrench && text.Tokens.IsWord(at, "un") && text.Tokens.IsWord(at + 1, "jour")
        && !text.Is(at - 1, Role.For | Role.In | Role.Of | Role.Ago | Role.More | Role.Less | Role.On) && !text.Is(at + 2, Role.Before | Role.After | Role.Later | Role.And | Role.Ago | Role.Of);

    private static Length? ReadFew(DateText text, int at)
    {
        var next = text.Skip(text.After(at), Role.Of);
        return text.Is(next, Role.Unit) ? Of(at, text.After(next), text.Number(at, Role.Few), text.Value(next, Role.Unit)) : null;
    }

    private static Length? ReadFollowing(DateText text, int at)
    {
        var next = text.SkipSymbol(at, ',');
        next = text.Skip(next, Role.And);
        return text.IsDigits(next) || text.Numbers[next] is not null ? ReadPart(text, next) : null;
    }

    private static Length Join(Length sum, Length part)
    {
        var bare = part.Timex[(part.HasTime ? 2 : 1)..];
        var timex = sum.Timex + (part.HasTime && !sum.HasTime ? "T" : "") + bare;
        return new Length(sum.First, part.Next, timex, sum.Months + part.Months, sum.Days + part.Days, sum.Seconds + part.Seconds, sum.HasTime || part.HasTime);
    }
}
