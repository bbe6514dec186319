namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>What begins at a token; of two readings the one that takes in more words.</summary>
internal static class DateReader
{
    public static Found? Read(DateText text, int at)
    {
        var repeated = Repeats.Read(text, at);
        var found = Longer(repeated, OfPeriod(PeriodReader.Read(text, at)));
        found = Longer(found, OfDay(text.DayAt(at)));
        found = Longer(RangeReader.Read(text, at), found);
        found = Longer(Limits.Read(text, at), found);
        found = Longer(found, Stretches.Read(text, at));
        found = Longer(Spans.Read(text, at), found);
        found = Longer(MomentReader.Read(text, at), found);
        found = Longer(found, Endings.Read(text, at));
        found = Longer(found, ClockRange.Read(text, at, isAfterDay: false)?.Alone());
        found = Longer(found, OfPart(text, at));
        var compared = Compared(text, at);
        var length = compared is null ? LengthReader.Read(text, at) : null;
        found = Longer(found, compared);
        var clock = LengthReader.IsAppointment(text, at) ? null : ClockReader.Read(text, at, isBare: text.Is(at - 1, Role.At) && !IsAmount(text, at));
        if (length is not null && (clock is null || IsLength(text, at, length, clock)))
        {
            found = Longer(found, OfLength(length));
        }
        return Longer(repeated, Longer(found, clock is null ? null : OfClock(text, clock)));
    }

    private static Found? Longer(Found? first, Found? second) =>
        first is null || (second is not null && second.Next > first.Next) ? second : first;

    private static Found? OfDay(Day? day) => day is null
        ? null
        : day.IsImpossible ? new Found("date", day.First, day.Next, [Values.Point(day.Timex, "date", "not resolved")])
        : new Found("date", day.First, day.Next, Values.Distinct(
            Values.Point(day.Timex, "date", Values.Date(day.Past)), Values.Point(day.Timex, "date", Values.Date(day.Future))));

    private static Found? OfPeriod(Period? period)
    {
        if (period is null)
        {
            return null;
        }
        if (period.Unit == 'S')
        {
            var season = Values.Point(period.Timex, "daterange", "not resolved");
            return new Found("daterange", period.First, period.Next, [Values.WithMod(season, period.Mod)]);
        }
        return new Found("daterange", period.First, period.Next, Values.Distinct(Value(period.Timex, period.Past), Value(period.Other.Length > 0 ? period.Other : period.Timex, period.Future)));

        Dictionary<string, string> Value(string timex, (DateTime Start, DateTime End) range) =>
            Values.WithMod(Values.Range(timex, "daterange", Values.Date(range.Start), Values.Date(range.End)), period.Mod);
    }

    private static Found? OfPart(DateText text, int at)
    {
        if (Parts.Edge(text, at) is { } edge && Parts.Read(text, text.Is(edge.Next, Role.Part) ? edge.Next : text.Skip(edge.Next, Role.In)) is { } cut)
        {
            var (from, to) = Parts.Hours(cut.Part, edge.Mod);
            return new Found("timerange", at, cut.Next, [Values.WithMod(Values.Range("T" + cut.Part, "timerange", Values.Time(from), Values.Time(to)), edge.Mod)]);
        }
        if (Parts.Read(text, at) is not { } part || !IsSpokenAlone(text, at))
        {
            return null;
        }
        var isSaid = text.Is(part.Next, Role.At);
        var clock = ClockReader.Read(text, isSaid ? text.After(part.Next) : part.Next, isSaid);
        if (clock is not null)
        {
            return OfClock(text, MomentReader.InPart(clock, part.Part) with { First = at });
        }
        var (start, end) = Parts.Hours(part.Part);
        return new Found("timerange", at, part.Next, [Values.Range("T" + part.Part, "timerange", Values.Time(start), Values.Time(end))]);
    }

    /// <summary>"Good morning" and "travail de nuit" tell no time.</summary>
    private static bool IsSpokenAlone(DateText text, int at) =>
        !text.Tokens.IsWord(at - 1, "good") && (!text.IsFrench || !text.Tokens.IsWord(at - 1, "de")) && !text.Tokens.IsWord(at - 1, "bon") && !text.Tokens.IsWord(at - 1, "bonne");

    private static Found OfClock(DateText text, Clock clock)
    {
        if (Parts.Read(text, Parts.SkipEdge(text, clock.Next)) is { } part && clock.IsAmbiguous)
        {
            clock = MomentReader.InPart(clock, part.Part) with { Next = part.Next };
        }
        var morning = Values.Point(clock.Timex, "time", Values.Time(clock.Time));
        var other = clock.IsAmbiguous ? Values.Point(clock.Afternoon.Timex, "time", Values.Time(clock.Afternoon.Time)) : morning;
        return new Found("time", clock.First, clock.Next, Values.Distinct(morning, other));
    }

    /// <summary>"more than 4 days", "moins de deux ans".</summary>
    private static Found? Compared(DateText text, int at)
    {
        var length = text.Is(at, Role.More | Role.Less) ? LengthReader.Read(text, text.After(at)) : null;
        if (length is null || text.Is(length.Next, Role.After | Role.Before))
        {
            return null;
        }
        var found = OfLength(length) with { First = at };
        found.Values[0]["Mod"] = text.Is(at, Role.More) ? "more" : "less";
        return found;
    }

    private static Found OfLength(Length length) =>
        new("duration", length.First, length.Next, [Values.Point(length.Timex, "duration", Values.Number(length.Seconds))]);

    /// <summary>"pendant 2 heures" is a length, "à 2 heures" a time; in English hours are always a length.</summary>
    private static bool IsLength(DateText text, int at, Length length, Clock clock) =>
        length.Next > clock.Next || !text.IsFrench || (text.Tokens.IsWord(at, "une") && !text.Is(at - 1, Role.At)) || text.Is(at - 1, Role.For) || text.Tokens.IsWord(at - 1, "en") || Lasts(text, at) || clock.Hour > 23;

    /// <summary>"ne devrait pas durer plus de deux heures".</summary>
    private static bool Lasts(DateText text, int at)
    {
        for (var before = at - 1; before >= 0 && before >= at - 4; before--)
        {
            if (text.Tokens.Word(before) is "durer" or "dure" or "durera" or "duree" or "durait")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>"about 3" may be three of anything.</summary>
    private static bool IsAmount(DateText text, int at) => text.Tokens.IsWord(at - 1, "by") || text.Tokens.IsWord(at - 1, "around") || text.Tokens.IsWord(at - 1, "about")
        || text.Tokens.IsWord(at - 1, "a") && text.IsFrench;
}
