using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>A day with a part of it: "ce soir", "last night", "tard ce matin", "le matin du 3 mai".</summary>
internal static class DayParts
{
    /// <summary>"ce soir", "this morning at 8", "8h ce matin".</summary>
    public static Found? Today(DateText text, int at)
    {
        if (Parts.Edge(text, at) is { } edge && Parts.Today(text, edge.Next) is { } late)
        {
            return OfPart(at, late.Next, Calendar.Known(at, late.Next, text.Now.Date), late.Part, edge.Mod);
        }
        if (Parts.Today(text, at) is not { } part)
        {
            return OtherNight(text, at);
        }
        var today = Calendar.Known(at, part.Next, text.Now.Date);
        var clock = MomentReader.ClockAfter(text, part.Next);
        return clock is null ? OfPart(at, part.Next, today, part.Part) : MomentReader.At(at, clock.Next, today, MomentReader.InPart(clock, part.Part));
    }

    /// <summary>"last night", "next morning".</summary>
    private static Found? OtherNight(DateText text, int at)
    {
        var (next, shift) = RelativeDays.Shift(text, at);
        if (text.IsFrench && Parts.Read(text, at) is { } named && text.Is(named.Next, Role.Last))
        {
            return OfPart(at, text.After(named.Next), Calendar.Known(at, named.Next, text.Now.Date.AddDays(-1)), named.Part);
        }
        if (shift is not { } days || Parts.Read(text, next) is not { } part)
        {
            return PartOfDay(text, at);
        }
        var day = Calendar.Known(at, part.Next, text.Now.Date.AddDays(days));
        var range = ClockRange.Read(text, part.Next, isAfterDay: true);
        return range is null ? OfPart(at, part.Next, day, part.Part) : ClockRange.On(at, day, range.In(part.Part));
    }

    /// <summary>"le matin du 3 mai", "the morning of May 3".</summary>
    private static Found? PartOfDay(DateText text, int at)
    {
        var start = text.Tokens.IsWord(at, "the") ? at + 1 : at;
        var day = Parts.Read(text, start) is { } part && text.Is(part.Next, Role.Of) ? DayReader.Read(text, text.Skip(text.After(part.Next), Role.The)) : null;
        return day is null ? null : OfPart(at, day.Next, day, text.Value(start, Role.Part));
    }

    public static Found OfPart(int first, int next, Day day, string part, string mod = "")
    {
        var (start, end) = Parts.Hours(part, mod);
        return new Found("datetimerange", first, next, Values.Distinct(Of(day.Past), Of(day.Future)));

        Dictionary<string, string> Of(DateObject date) =>
            Values.WithMod(Values.Range($"{day.Timex}T{part}", "datetimerange", Values.DateTime(date + start), Values.DateTime(date + end)), mod);
    }
}
