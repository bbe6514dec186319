using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>A day with a time: "mardi à 14 h", "tomorrow 8:00am", "demain matin", "ce soir", "in 5 minutes", "now".</summary>
internal static class MomentReader
{
    public static Found? Read(DateText text, int at) => Now(text, at) ?? Shifted(text, at) ?? DayParts.Today(text, at) ?? OfDay(text, at) ?? ClockThenDay(text, at);

    private static Found? Now(DateText text, int at)
    {
        if (!text.Is(at, Role.Now | Role.Asap | Role.Recent))
        {
            return null;
        }
        var timex = text.Is(at, Role.Now) ? "PRESENT_REF" : text.Is(at, Role.Asap) ? "FUTURE_REF" : "PAST_REF";
        return new Found("datetime", at, text.After(at), [Values.Point(timex, "datetime", Values.DateTime(text.Now))]);
    }

    /// <summary>"in 5 minutes", "il y a deux heures", "3 hours ago".</summary>
    private static Found? Shifted(DateText text, int at)
    {
        var isIn = text.Is(at, Role.In);
        var isAgo = text.Is(at, Role.Ago) && text.IsFrench;
        if (isIn && RelativeDays.IsWithin(text, at))
        {
            return null;
        }
        var length = LengthReader.Read(text, isIn || isAgo ? text.After(at) : at);
        if (length is null || !length.HasTime || length.Seconds > 3e9)
        {
            return null;
        }
        var isAfter = !isIn && !isAgo && text.Is(length.Next, Role.Ago | Role.Later) && !text.Is(text.After(length.Next), Role.This);
        if (!isIn && !isAgo && !isAfter)
        {
            return null;
        }
        var sign = isAgo || (isAfter && text.Is(length.Next, Role.Ago)) ? -1 : 1;
        var moment = text.Now.AddMonths(sign * length.Months).AddSeconds(sign * (length.Seconds - (length.Months * 30 * 86400.0)));
        moment = new DateObject(moment.Ticks - (moment.Ticks % TimeSpan.TicksPerSecond));
        var timex = moment.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        return new Found("datetime", at, isAfter ? text.After(length.Next) : length.Next, [Values.Point(timex, "datetime", Values.DateTime(moment))]);
    }

    private static Found? OfDay(DateText text, int at)
    {
        var day = DayReader.Read(text, at);
        if (day is null)
        {
            return null;
        }
        var next = text.SkipSymbol(day.Next, ',');
        next = text.Is(next, Role.Part) ? next : text.Tokens.IsWord(next, "in") || text.Tokens.IsWord(next, "dans") ? next + 1 : next;
        var range = ClockRange.Read(text, next, isAfterDay: true);
        if (range is not null)
        {
            return ClockRange.On(at, day, range);
        }
        if (Parts.Read(text, Parts.SkipEdge(text, next)) is { } part)
        {
            var inside = ClockRange.Read(text, part.Next, isAfterDay: true);
            if (inside is not null)
            {
                return ClockRange.On(at, day, inside.In(part.Part));
            }
            var clock = ClockAfter(text, part.Next);
            return clock is null ? DayParts.OfPart(at, part.Next, day, part.Part) : At(at, clock.Next, day, InPart(clock, part.Part));
        }
        // "Christmas at 6 p.m." is told as two.
        if (text.Is(at, Role.Holiday) && text.Is(next, Role.At))
        {
            return null;
        }
        if (ClockAfter(text, next) is { } time)
        {
            return WithYear(text, at, day, time) ?? At(at, time.Next, day, time);
        }
        return HalfOrLimit(text, at, next, day);
    }

    /// <summary>"Wed Oct 26 15:50:06 2016".</summary>
    private static Found? WithYear(DateText text, int at, Day day, Clock time) =>
        time.Second >= 0 && !day.IsKnown && day.Timex.StartsWith("XXXX-", StringComparison.Ordinal) && Years.TryRead(text, time.Next, isShort: false, out var next, out var year)
            && Calendar.OfYear(at, next, year, day.Future.Month, day.Future.Day) is { IsImpossible: false } known
            ? At(at, next, known, time)
            : null;

    /// <summary>"today pm", "today before 4pm".</summary>
    private static Found? HalfOrLimit(DateText text, int at, int next, Day day)
    {
        var isLetter = text.Tokens.IsWord(next, "a") || text.Tokens.IsWord(next, "p");
        if (text.Is(next, Role.Am | Role.Pm) && !isLetter)
        {
            return DayParts.OfPart(at, text.After(next), day, text.Is(next, Role.Am) ? "MO" : "AF");
        }
        var mod = Limits.ModOf(text, next);
        var clock = mod.Length == 0 ? null : ClockReader.Read(text, text.After(next), isBare: true);
        return clock is null ? null : Limits.OfMoment(at, At(at, clock.Next, day, clock), mod, hasSource: false);
    }

    /// <summary>A time after a day: "at 7", "à 14 h", "8:00", "- 11:30".</summary>
    public static Clock? ClockAfter(DateText text, int at)
    {
        var mark = text.SkipSymbol(text.SkipSymbol(at, ','), '-');
        // "2019-06-21T14:30"
        mark = text.Tokens.IsWord(mark, "t") && text.Tokens.IsGlued(mark) && text.Tokens.IsGlued(mark + 1) ? mark + 1 : mark;
        var isSaid = text.Is(mark, Role.At) && !text.Tokens.IsWord(mark, "about");
        var start = isSaid ? text.After(mark) : text.Tokens.IsWord(mark, "for") || text.Tokens.IsWord(mark, "a") ? mark + 1 : mark;
        var clock = ClockReader.Read(text, start, isSaid);
        if (clock is null)
        {
            return null;
        }
        return Parts.Read(text, clock.Next) is { } part && clock.IsAmbiguous ? InPart(clock with { Next = part.Next }, part.Part) : clock;
    }

    /// <summary>"8pm tomorrow", "16 heures lundi", "9h le 13 décembre", "8h ce matin".</summary>
    private static Found? ClockThenDay(DateText text, int at)
    {
        if (RangeThenDay(text, at) is { } ranged)
        {
            return ranged;
        }
        var isSaid = text.Is(at - 1, Role.At);
        var clock = ClockReader.Read(text, at, isSaid);
        // "trouvons une heure mardi" looks for an hour, not for one o'clock.
        if (!isSaid && clock is not null && text.Tokens.IsWord(at, "une"))
        {
            return null;
        }
        if (clock is null)
        {
            return HourTonight(text, at);
        }
        if (Parts.Today(text, clock.Next) is { } part)
        {
            return At(at, part.Next, Calendar.Known(at, part.Next, text.Now.Date), InPart(clock, part.Part));
        }
        return DayAfter(text, clock.Next) is { } day ? At(at, day.Next, day, clock) : null;
    }

    /// <summary>"from 5 to 6pm of April 22", "6-8 next Monday".</summary>
    private static Found? RangeThenDay(DateText text, int at)
    {
        var range = ClockRange.Read(text, at, isAfterDay: false);
        if (range is null)
        {
            range = ClockRange.Read(text, at, isAfterDay: true);
            range = range is not null && text.Is(range.Next, Role.Weekday | Role.Day | Role.Next | Role.Last | Role.This) ? range : null;
        }
        if (range is null || DayAfter(text, range.Next) is not { } on)
        {
            return range is null ? null : RangeThenPart(text, at, range);
        }
        return Parts.Read(text, on.Next) is { } late ? ClockRange.On(at, on with { Next = late.Next }, range.In(late.Part)) : ClockRange.On(at, on, range);
    }

    /// <summary>"between 7 and 9:30 last night", "entre 10 et 11 h 30 ce matin".</summary>
    private static Found? RangeThenPart(DateText text, int at, ClockRange range)
    {
        if (Parts.Today(text, range.Next) is { } today)
        {
            return ClockRange.On(at, Calendar.Known(at, today.Next, text.Now.Date), range.In(today.Part));
        }
        var (name, shift) = RelativeDays.Shift(text, range.Next);
        return shift is { } days && Parts.Read(text, name) is { } part
            ? ClockRange.On(at, Calendar.Known(at, part.Next, text.Now.Date.AddDays(days)), range.In(part.Part))
            : null;
    }

    /// <summary>"10, tonight", "7 ce soir".</summary>
    private static Found? HourTonight(DateText text, int at)
    {
        var next = text.SkipSymbol(at + 1, ',');
        return text.Digits(at) is >= 1 and <= 12 and var hour && Parts.Today(text, next) is { } part
            ? At(at, part.Next, Calendar.Known(at, part.Next, text.Now.Date), InPart(new Clock(at, at + 1, hour, -1, -1, true), part.Part))
            : null;
    }

    private static Day? DayAfter(DateText text, int at)
    {
        var next = text.SkipSymbol(at, ',');
        return DayReader.Read(text, text.Skip(next, Role.On | Role.Of | Role.The)) ?? DayReader.Read(text, next);
    }

    public static Clock InPart(Clock clock, string part)
    {
        var isLate = part is "AF" or "EV" || (part == "NI" && clock.Hour > 4);
        return clock.IsAmbiguous ? clock with { IsAmbiguous = false, Hour = isLate && clock.Hour < 12 ? clock.Hour + 12 : clock.Hour } : clock;
    }

    public static Found At(int first, int next, Day day, Clock clock)
    {
        var values = new List<Dictionary<string, string>>(4);
        foreach (var time in clock.IsAmbiguous ? (ReadOnlySpan<Clock>)[clock, clock.Afternoon] : [clock])
        {
            values.Add(Values.Point(day.Timex + time.Timex, "datetime", Values.DateTime(day.Past + time.Time)));
            values.Add(Values.Point(day.Timex + time.Timex, "datetime", Values.DateTime(day.Future + time.Time)));
        }
        return new Found("datetime", first, next, Values.Distinct([.. values]));
    }
}
