using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>One end of a range: a day, or the start of a period.</summary>
internal sealed record Bound(int Next, string Timex, char Unit, DateObject Past, DateObject Future)
{
    public bool HasYear => !Timex.StartsWith('X');

    public bool IsNow { get; init; }

    /// <summary>"to date": then the other bound is the last one of its name.</summary>
    public bool IsDate { get; init; }

    /// <summary>A bare number of a day: its month is the other bound's.</summary>
    public bool IsNumber => Timex.Length == 0;
}

/// <summary>"du 4 au 22 mai", "from Sep to Nov", "between 2014 and 2018", "entre aujourd'hui et le 21 mai", "May 5 - 9".</summary>
internal static class RangeReader
{
    public static Found? Read(DateText text, int at)
    {
        var isBetween = text.Is(at, Role.Between);
        var isFrom = text.Is(at, Role.From);
        var first = isBetween || isFrom ? text.After(at) : at;
        var isMonthSaid = !text.IsFrench && text.Is(at, Role.On | Role.In) && text.Is(text.After(at), Role.Month);
        first = isBetween || isFrom || isMonthSaid ? text.Skip(first, Role.The | Role.On | (isMonthSaid ? Role.In : Role.None)) : first;
        var left = Bounds.ReadBound(text, first, isBetween || isFrom) ?? MonthBefore(text, first);
        if (left is null || !IsConnector(text, left.Next, isBetween, isFrom))
        {
            return null;
        }
        var second = Connected(text, left.Next);
        var right = Bounds.ReadRight(text, second, left);
        if (right is null || (left.IsNumber && right.IsNumber) || (isMonthSaid && !right.IsNumber) || !Agree(left, right))
        {
            return null;
        }
        right = Bounds.FollowingWeekday(left, right);
        var (start, end) = Complete(text, left, right);
        return start is null || end is null || start.Unit == 'S' || end.Unit == 'S' || end.Future < start.Past ? null : Result(at, Math.Max(left.Next, end.Next), start, end);
    }

    /// <summary>"May to March": before another month it is no verb.</summary>
    private static Bound? MonthBefore(DateText text, int at) =>
        text.Is(at, Role.Month) && IsConnector(text, text.After(at), false, false) && text.Is(Connected(text, text.After(at)), Role.Month)
            ? Bounds.ReadMonth(text, Months.Named(text, at))
            : null;

    private static bool IsConnector(DateText text, int at, bool isBetween, bool isFrom) =>
        text.Tokens.IsSymbol(at, '-') || text.Tokens.IsSymbol(at, '~') || (isBetween && text.Is(at, Role.And)) || text.Is(at, Role.To) || (isFrom && text.Is(at, Role.Until));

    private static int Connected(DateText text, int at)
    {
        var next = text.Tokens.IsSymbol(at, '-') || text.Tokens.IsSymbol(at, '~') ? at + 1 : text.After(at);
        return text.Tokens.IsWord(next, "the") ? next : text.Skip(next, Role.The | Role.On);
    }

    /// <summary>Days go with days; years, months and days also with each other's starts, but never with weeks.</summary>
    private static bool Agree(Bound left, Bound right) =>
        left.IsNumber || right.IsNumber ? left.Unit == 'D' && right.Unit == 'D' : left.Unit is not ('W' or 'E' or 'T') && right.Unit is not ('W' or 'E' or 'T');

    /// <summary>"4 au 22 mai": the month of the other; "26 juin au 28 juin 2020": its year.</summary>
    private static (Bound? Left, Bound? Right) Complete(DateText text, Bound left, Bound right)
    {
        if (left.IsNumber || right.IsNumber)
        {
            var (whole, number) = left.IsNumber ? (right, left) : (left, right);
            // "from the twenty-seventh to the third of April" begins in another month.
            if (left.IsNumber && !right.HasYear && number.Past.Day > whole.Past.Day && Calendar.InAnyMonth(0, left.Next, number.Past.Day, text.Now) is { } other)
            {
                return (new Bound(left.Next, other.Timex, 'D', other.Past, other.Future), right);
            }
            if (right.IsNumber && !left.HasYear && left.Timex.Length == 10 && DayReader.TryYear(text, right.Next, out var after, out var year) && right.Past.Day >= left.Past.Day
                && Calendar.OfYear(0, after, year, left.Future.Month, right.Past.Day) is { IsImpossible: false } last)
            {
                var start = WithYear(left.Future, year);
                return (left with { Timex = Values.Date(start), Past = start, Future = start }, new Bound(after, last.Timex, 'D', last.Past, last.Future));
            }
            var day = whole.HasYear
                ? Calendar.OfYear(0, number.Next, whole.Past.Year, whole.Past.Month, number.Past.Day)
                : whole.Timex.StartsWith("XXXX-W", StringComparison.Ordinal) ? null : SameMonth(whole, number);
            var completed = day is null or { IsImpossible: true } ? null : new Bound(number.Next, day.Timex, 'D', day.Past, day.Future);
            return left.IsNumber ? (completed, right) : (left, completed);
        }
        if (right.IsDate && !left.HasYear)
        {
            return (left with { Timex = Values.Date(left.Past), Future = left.Past }, right);
        }
        if (!left.HasYear && right.HasYear && right.Past == right.Future && left.Timex.Length == right.Timex.Length && !right.IsNow)
        {
            var date = WithYear(left.Future, right.Past.Year);
            date = date > right.Past ? WithYear(left.Future, right.Past.Year - 1) : date;
            return (left with { Timex = $"{date.Year:0000}{left.Timex[4..]}", Past = date, Future = date }, right);
        }
        return (left, right);
    }

    private static DateObject WithYear(DateObject date, int year) =>
        new(year, date.Month, Math.Min(date.Day, DateObject.DaysInMonth(year, date.Month)));

    private static Day? SameMonth(Bound whole, Bound number)
    {
        var day = number.Past.Day;
        return day > DateObject.DaysInMonth(whole.Past.Year, whole.Past.Month) || day > DateObject.DaysInMonth(whole.Future.Year, whole.Future.Month)
            ? null
            : new Day(0, number.Next, $"{whole.Timex[..^2]}{day:00}", WithDay(whole.Past, day), WithDay(whole.Future, day));
    }

    private static DateObject WithDay(DateObject date, int day) => new(date.Year, date.Month, day);

    private static Found Result(int at, int next, Bound left, Bound right)
    {
        var future = left.Past == left.Future ? (Start: left.Future, End: NotBefore(right, left.Future)) : (Start: LatestBefore(left, right.Future), End: right.Future);
        var past = right.Past == right.Future && left.Past == left.Future ? future : (Start: left.Past, End: NotBefore(right, left.Past));
        return new Found("daterange", at, next, Values.Distinct(Value(left, right, past), Value(left, right, future)));
    }

    private static DateObject NotBefore(Bound right, DateObject start) => right.Past >= start ? right.Past : right.Future;

    private static DateObject LatestBefore(Bound left, DateObject end) => left.Future <= end ? left.Future : left.Past;

    private static Dictionary<string, string> Value(Bound left, Bound right, (DateObject Start, DateObject End) range)
    {
        var months = ((range.End.Year - range.Start.Year) * 12) + range.End.Month - range.Start.Month;
        var length = (left.Unit, right.Unit) switch
        {
            ('Y', 'Y') => $"P{range.End.Year - range.Start.Year}Y",
            ('M' or 'Y' or 'Q', 'M' or 'Y' or 'Q') => $"P{months}M",
            _ => $"P{(range.End - range.Start).Days}D",
        };
        return Values.Range($"({Start(left)},{Start(right)},{length})", "daterange", Values.Date(range.Start), Values.Date(range.End));
    }

    private static string Start(Bound bound) => bound.Timex.Length switch
    {
        4 => bound.Timex + "-01-01",
        7 => bound.Timex + "-01",
        10 => bound.Timex,
        _ => bound.Unit == 'D' ? bound.Timex : Values.Date(bound.Past),
    };
}
