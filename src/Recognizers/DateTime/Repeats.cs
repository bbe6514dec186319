namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"chaque lundi", "tous les jours", "every three weeks", "daily", "once a week".</summary>
internal static class Repeats
{
    public static Found? Read(DateText text, int at)
    {
        if (text.Is(at, Role.Often))
        {
            return WithClock(text, Set(at, text.After(at), "P" + text.Value(at, Role.Often)));
        }
        if (text.Is(at, Role.Other))
        {
            return EveryOther(text, at, text.After(at));
        }
        if (text.Is(at, Role.Once) && text.After(at) > at + 1 && text.Is(text.After(at), Role.Unit))
        {
            return Set(at, text.After(text.After(at)), LengthReader.Of(0, 0, 1, text.Value(text.After(at), Role.Unit)).Timex);
        }
        if (IsPlural(text, at))
        {
            return Each(text, at, at);
        }
        return text.Is(at, Role.Each) && !text.Tokens.IsWord(at, "all") ? Each(text, at, text.After(at)) : ClockThenEach(text, at);
    }

    /// <summary>"everyday 6am", "every evening at 7:13 p.m.": the time says it all.</summary>
    private static Found WithClock(DateText text, Found set)
    {
        var isSaid = text.Is(set.Next, Role.At);
        var clock = ClockReader.Read(text, isSaid ? text.After(set.Next) : set.Next, isSaid);
        var isDaily = set.Values[0]["timex"] is "P1D" or [ 'T', .. ];
        return clock is null || !isDaily ? set : Set(set.First, clock.Next, clock.Timex);
    }

    /// <summary>"every other Friday", "every other day".</summary>
    private static Found? EveryOther(DateText text, int at, int next) =>
        text.Is(next, Role.Weekday) ? Set(at, text.After(next), $"XXXX-WXX-{text.Value(next, Role.Weekday)}")
        : text.Is(next, Role.Unit) ? Set(at, text.After(next), LengthReader.Of(0, 0, 2, text.Value(next, Role.Unit)).Timex) : null;

    /// <summary>"les mardis à 9 h", "on Tuesdays", "tuesday afternoons", "weekends".</summary>
    private static bool IsPlural(DateText text, int at)
    {
        if (text.Is(at, Role.Weekday))
        {
            var word = text.Tokens.Word(at);
            return (text.IsFrench ? word.EndsWith("is") || word.EndsWith("hes") : word.EndsWith("days"))
                || (text.Is(text.After(at), Role.Part) && text.Tokens.Word(text.After(at)) is "mornings" or "afternoons" or "evenings" or "nights");
        }
        var isWeekends = text.Is(at, Role.Unit) && text.Value(at, Role.Unit) == "E" && text.Tokens.Word(text.After(at) - 1).EndsWith("s") && text.Numbers[at - 1] is null && !text.IsDigits(at - 1)
            && !text.Is(at - 1, Role.Next | Role.Last | Role.Few | Role.Each);
        return isWeekends || (!text.IsFrench && text.Tokens.Word(Math.Min(at, text.Count - 1)) is "mornings" or "afternoons" or "evenings");
    }

    private static Found? Each(DateText text, int at, int next)
    {
        if (text.Is(next, Role.Weekday))
        {
            if (Parts.Read(text, text.After(next)) is { } half)
            {
                return Set(at, half.Next, $"XXXX-WXX-{text.Value(next, Role.Weekday)}T{half.Part}");
            }
            var end = text.SkipSymbol(text.After(next), ',');
            var clock = text.Is(end, Role.At) ? ClockReader.Read(text, text.After(end), true) : ClockReader.Read(text, end, false);
            var timex = $"XXXX-WXX-{text.Value(next, Role.Weekday)}";
            return clock is null ? Set(at, text.After(next), timex) : Set(at, clock.Next, timex + clock.Timex);
        }
        if (text.Is(next, Role.Unit) && !text.Tokens.IsWord(next, "night"))
        {
            return Set(at, text.After(next), LengthReader.Of(0, 0, 1, text.Value(next, Role.Unit)).Timex);
        }
        if (Parts.Read(text, next) is { } part)
        {
            return WithClock(text, Set(at, part.Next, "T" + part.Part));
        }
        if (text.Is(next, Role.Month))
        {
            return Set(at, text.After(next), $"XXXX-{text.Number(next, Role.Month):00}");
        }
        var length = LengthReader.Read(text, next);
        return length is null ? null : Set(at, length.Next, length.Timex);
    }

    /// <summary>"16 heures chaque lundi", "9am every day".</summary>
    private static Found? ClockThenEach(DateText text, int at)
    {
        var clock = text.IsDigits(at) || text.Numbers[at] is not null ? ClockReader.Read(text, at, false) : null;
        if (clock is null || !text.Is(clock.Next, Role.Each | Role.Often))
        {
            return null;
        }
        var each = text.Is(clock.Next, Role.Often) ? Set(at, text.After(clock.Next), "P" + text.Value(clock.Next, Role.Often)) : Each(text, at, text.After(clock.Next));
        if (each is null)
        {
            return null;
        }
        var timex = each.Values[0]["timex"];
        return Set(at, each.Next, (timex == "P1D" ? "" : timex) + clock.Timex);
    }

    private static Found Set(int first, int next, string timex) =>
        new("set", first, next, [Values.Point(timex, "set", "not resolved")]);
}
