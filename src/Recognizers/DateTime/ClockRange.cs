namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"de 9 h à 17 h", "from 5 to 6pm", "between 9 and 10:30", "10-11".</summary>
internal sealed record ClockRange(int First, int Next, Clock Start, Clock End)
{
    public static ClockRange? Read(DateText text, int at, bool isAfterDay)
    {
        var isBetween = text.Is(at, Role.Between);
        var isFrom = text.Is(at, Role.From);
        var first = isBetween || isFrom ? text.After(at) : isAfterDay && text.Is(at, Role.At) ? text.After(at) : at;
        var isSaid = isBetween || isFrom;
        if (!MayBegin(text, first))
        {
            return null;
        }
        var left = ClockReader.Read(text, first, isBare: false) ?? Bare(text, first);
        if (left is null || !IsConnector(text, left.Next, isBetween))
        {
            return null;
        }
        var second = text.Tokens.IsSymbol(left.Next, '-') || text.Tokens.IsSymbol(left.Next, '~') ? left.Next + 1 : text.After(left.Next);
        var right = ClockReader.Read(text, second, isBare: false) ?? Bare(text, second);
        if (right is null || (!isSaid && !isAfterDay && IsPlain(text, left) && IsPlain(text, right)))
        {
            return null;
        }
        return IsPlain(text, left) && IsPlain(text, right) && (text.Is(right.Next, Role.Month | Role.Unit) || text.Is(text.Skip(right.Next, Role.Of), Role.Month))
            ? null
            : Agree(text, at, left, right);
    }

    private static bool MayBegin(DateText text, int at) => at < text.Count && (text.IsNumber(at) || text.Is(at, Role.Noon | Role.Half | Role.Quarter));

    /// <summary>"from 5 to 6 in the afternoon": both are in it.</summary>
    public ClockRange In(string part) => this with { Start = MomentReader.InPart(Start, part), End = MomentReader.InPart(End, part) };

    public Found Alone()
    {
        var values = new List<Dictionary<string, string>>(2);
        foreach (var (start, end) in Readings())
        {
            values.Add(Values.Range($"({start.Timex},{end.Timex},{Length(start, end)})", "timerange", Values.Time(start.Time), Values.Time(end.Time)));
        }
        return new Found("timerange", First, Next, Values.Distinct([.. values]));
    }

    public static Found On(int first, Day day, ClockRange range)
    {
        var values = new List<Dictionary<string, string>>(4);
        foreach (var (start, end) in range.Readings())
        {
            foreach (var date in (ReadOnlySpan<DateTime>)[day.Past, day.Future])
            {
                var until = end.Time < start.Time ? date.AddDays(1) : date;
                var timex = $"({day.Timex}{start.Timex},{day.Timex}{end.Timex},{Length(start, end)})";
                values.Add(Values.Range(timex, "datetimerange", Values.DateTime(date + start.Time), Values.DateTime(until + end.Time)));
            }
        }
        return new Found("datetimerange", first, Math.Max(day.Next, range.Next), Values.Distinct([.. values]));
    }

    private List<(Clock Start, Clock End)> Readings()
    {
        var isTwice = Start.IsAmbiguous && End.IsAmbiguous && Start.Time < End.Time;
        return isTwice ? [(Start, End), (Start.Afternoon, End.Afternoon)] : [(Start, End)];
    }

    private static Clock? Bare(DateText text, int at) => text.Digits(at) is >= 0 and <= 24 && text.Length(at) <= 2
        ? new Clock(at, at + 1, text.Digits(at), -1, -1, text.Digits(at) is >= 1 and <= 12)
        : ClockReader.Read(text, at, isBare: true);

    /// <summary>Only a number, in digits or words.</summary>
    private static bool IsPlain(DateText text, Clock clock) =>
        clock.Minute < 0 && (clock.Next == clock.First + 1 || text.Numbers[clock.Next - 1] is not null) && !text.Is(clock.First, Role.Noon);

    private static bool IsConnector(DateText text, int at, bool isBetween) =>
        text.Tokens.IsSymbol(at, '-') || text.Tokens.IsSymbol(at, '~') || text.Is(at, Role.To) || (isBetween && text.Is(at, Role.And));

    /// <summary>The first takes the second's half of the day, unless it would then be later; a first that is later starts in the morning.</summary>
    private static ClockRange Agree(DateText text, int at, Clock left, Clock right)
    {
        if (Parts.Read(text, right.Next) is { } part)
        {
            (left, right) = (MomentReader.InPart(left, part.Part), MomentReader.InPart(right with { Next = part.Next }, part.Part));
        }
        else if (left.IsAmbiguous && !right.IsAmbiguous)
        {
            left = right.Hour >= 12 && left.Hour < 12 && left.Afternoon.Time < right.Time && right.Hour != 12 ? left.Afternoon : left with { IsAmbiguous = false };
        }
        else if (right.IsAmbiguous && (!left.IsAmbiguous || right.Time <= left.Time))
        {
            right = right.Time <= left.Time && right.Hour < 12 ? right.Afternoon : right with { IsAmbiguous = false };
            left = left with { IsAmbiguous = false };
        }
        return new ClockRange(at, right.Next, left, right);
    }

    private static string Length(Clock start, Clock end)
    {
        var length = end.Time >= start.Time ? end.Time - start.Time : end.Time + TimeSpan.FromDays(1) - start.Time;
        return "PT" + (length.Hours > 0 ? $"{length.Hours}H" : "") + (length.Minutes > 0 ? $"{length.Minutes}M" : "") + (length.Seconds > 0 ? $"{length.Seconds}S" : "");
    }
}
