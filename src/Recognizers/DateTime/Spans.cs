using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>A length with the day on which it begins, or a part of a period: "2 weeks starting May 20th", "for 3 days from today", "the first 2 weeks of 2021".</summary>
internal static class Spans
{
    public static Found? Read(DateText text, int at) => From(text, at) ?? InPeriod(text, at);

    private static Found? From(DateText text, int at)
    {
        var isFor = text.Tokens.IsWord(at, "for") || text.Tokens.IsWord(at, "pour");
        var length = LengthReader.Read(text, isFor ? at + 1 : at);
        if (length is null || length.HasTime || length.Seconds > 3e9)
        {
            return null;
        }
        var from = text.SkipSymbol(length.Next, ',');
        var isStarting = !isFor && text.Is(from, Role.Starting);
        if (!isStarting && !(isFor && (text.Is(from, Role.From) || (text.Is(from, Role.Later) && text.Tokens.IsWord(from, "from"))) && !text.Is(from, Role.Starting)))
        {
            return null;
        }
        var isToday = isFor && text.Is(from, Role.Later);
        var day = isToday ? Calendar.Known(from, text.After(from), text.Now) : DayReader.Read(text, text.Skip(text.After(from), Role.The | Role.On));
        if (day is null)
        {
            return null;
        }
        // Without a year, this one's.
        var start = !day.IsKnown && Calendar.IsDate(text.Now.Year, day.Future.Month, day.Future.Day) && day.Timex.Length == 10
            ? new DateObject(text.Now.Year, day.Future.Month, day.Future.Day)
            : day.Future;
        return Lay(at, day.Next, start, length.From(start, 1), length.Timex);
    }

    /// <summary>"the first 2 weeks of 2021", "les trois derniers mois de 2020".</summary>
    private static Found? InPeriod(DateText text, int at)
    {
        if (!TryEdge(text, at, out var isLast, out var length))
        {
            return null;
        }
        var of = text.Skip(length.Next, Role.Of);
        var whole = of == length.Next ? null : PeriodReader.Plain(text, of) ?? PeriodReader.MonthUnit(text, text.Skip(of, Role.The)) ?? PeriodReader.YearUnit(text, text.Skip(of, Role.The));
        if (whole is null || whole.Unit == 'S' || whole.Past != whole.Future)
        {
            return null;
        }
        var isWeeks = length.Timex.EndsWith('W');
        var start = isWeeks ? Calendar.Monday(whole.Past.Start.AddDays(3)) : whole.Past.Start;
        var end = isWeeks ? Calendar.Monday(whole.Past.End.AddDays(3)) : whole.Past.End;
        return isLast ? Lay(at, whole.Next, length.From(end, -1), end, length.Timex) : Lay(at, whole.Next, start, length.From(start, 1), length.Timex);
    }

    private static bool TryEdge(DateText text, int at, out bool isLast, out Length length)
    {
        var start = text.Skip(at, Role.The);
        var isEdge = IsFirst(text, start) || text.Is(start, Role.Last);
        isLast = text.Is(start, Role.Last);
        if (isEdge)
        {
            var counted = LengthReader.Read(text, isLast ? text.After(start) : start + 1);
            length = counted!;
            return counted is { HasTime: false, Seconds: < 3e9 };
        }
        length = null!;
        if (!text.IsFrench || !Stretches.TryCount(text, start, out var edge, out var count) || !(IsFirst(text, edge) || text.Is(edge, Role.Last)))
        {
            return false;
        }
        isLast = text.Is(edge, Role.Last);
        var unit = isLast ? text.After(edge) : edge + 1;
        if (!text.Is(unit, Role.Unit) || LengthReader.Worth(text.Value(unit, Role.Unit)).IsTime)
        {
            return false;
        }
        length = LengthReader.Of(at, text.After(unit), count, text.Value(unit, Role.Unit));
        return true;
    }

    private static bool IsFirst(DateText text, int at) =>
        text.Tokens.IsWord(at, "first") || text.Tokens.IsWord(at, "premiers") || text.Tokens.IsWord(at, "premieres");

    private static Found Lay(int at, int next, DateObject start, DateObject end, string timex) =>
        new("daterange", at, next, [Values.Range($"({Values.Date(start)},{Values.Date(end)},{timex})", "daterange", Values.Date(start), Values.Date(end))]);
}
