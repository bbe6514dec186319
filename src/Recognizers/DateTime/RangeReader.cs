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
        var left = ReadBound(text, first, isBetween || isFrom) ?? MonthBefore(text, first);
        if (left is null || !IsConnector(text, left.Next, isBetween, isFrom))
        {
            return null;
        }
        var second = Connected(text, left.Next);
        var right = ReadRight(text, second, left);
        if (right is null || (left.IsNumber && right.IsNumber) || (isMonthSaid && !right.IsNumber) || !Agree(left, right))
        {
            return null;
        }
        right = FollowingWeekday(left, right);
        var (start, end) = Complete(text, left, right);
        return start is null || end is null || start.Unit == 'S' || end.Unit == 'S' || end.Future < start.Past ? null : Result(at, Math.Max(left.Next, end.Next), start, end);
    }

    private static Bound? ReadRight(DateText text, int at, Bound left)
    {
        if (left.IsNumber && NumberedDays.OfNamedMonth(text, at, isBare: true) is { } day)
        {
            return new Bound(day.Next, day.Timex, 'D', day.Past, day.Future);
        }
        if (left.Unit == 'Y' && text.Digits(at) >= 0 && !text.Tokens.IsSymbol(at + 1, '-') && Years.TryRead(text, at, isShort: false, out var next, out var year) && text.Tokens.IsGlued(at))
        {
            return new Bound(next, $"{year:0000}", 'Y', new DateObject(year, 1, 1), new DateObject(year, 1, 1));
        }
        return ReadBound(text, at, !left.IsNumber) ?? (text.Is(at, Role.The) ? ReadBound(text, text.After(at), !left.IsNumber) : null) ?? ToDate(text, at);
    }

    /// <summary>"from March to date".</summary>
    private static Bound? ToDate(DateText text, int at) => !text.IsFrench && text.Tokens.IsWord(at, "date")
        ? new Bound(at + 1, Values.Date(text.Now), 'D', text.Now.Date, text.Now.Date) { IsDate = true }
        : null;

    /// <summary>"May to March": before another month it is no verb.</summary>
    private static Bound? MonthBefore(DateText text, int at) =>
        text.Is(at, Role.Month) && IsConnector(text, text.After(at), false, false) && text.Is(Connected(text, text.After(at)), Role.Month)
            ? ReadMonth(text, Months.Named(text, at))
            : null;

    private static Bound ReadMonth(DateText text, Period month) => new(month.Next, month.Timex, 'M', month.Past.Start, month.Future.Start);

    /// <summary>"from next Monday to Friday": the one after it.</summary>
    private static Bound FollowingWeekday(Bound left, Bound right)
    {
        if (left.Unit != 'D' || left.Past != left.Future || !right.Timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal) || right.Past == right.Future)
        {
            return right;
        }
        var date = left.Past.AddDays((((int)right.Past.DayOfWeek - (int)left.Past.DayOfWeek + 6) % 7) + 1);
        return right with { Timex = Values.Date(date), Past = date, Future = date };
    }

    private static Bound? ReadBound(DateText text, int at, bool numberToo)
    {
        var day = DayReader.Read(text, at);
        var period = PeriodReader.Read(text, at);
        if (day is not null && (period is null || day.Next >= period.Next))
        {
            return new Bound(day.Next, day.Timex, 'D', day.Past, day.Future);
        }
        if (period is not null)
        {
            var isPart = period.Mod == "end" || period is { Mod: "mid", Unit: 'M' };
            var (past, future) = period.Mod == "end" ? (period.Past.End, period.Future.End) : (period.Past.Start, period.Future.Start);
            if (period is { Mod: "mid", Unit: 'M' })
            {
                (past, future) = (past.AddDays(6), future.AddDays(6));
            }
            // "the end of 2007" begins the year after.
            var timex = !isPart ? period.Timex : past == future ? Values.Date(future) : $"XXXX-{future:MM-dd}";
            return new Bound(period.Next, timex, period.Mod == "end" && period.Unit == 'Y' ? 'M' : period.Unit, past, future);
        }
        if (text.Is(at, Role.Now))
        {
            return new Bound(text.After(at), Values.Date(text.Now), 'D', text.Now.Date, text.Now.Date) { IsNow = true };
        }
        return DayReader.TryNumber(text, at, out var next, out var number) && !IsClock(text, next) && (numberToo || text.Tokens.IsSymbol(next, '-') || text.Is(next, Role.To))
            ? new Bound(next, "", 'D', DateObject.MinValue.AddDays(number - 1), default)
            : null;
    }

    private static bool IsClock(DateText text, int next) =>
        text.Is(next, Role.Hour | Role.Unit | Role.Am | Role.Pm) || text.Tokens.IsSymbol(next, ':');

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
