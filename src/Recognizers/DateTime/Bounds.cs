using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>The ends of a range, each in the light of the other.</summary>
internal static class Bounds
{
    public static Bound? ReadRight(DateText text, int at, Bound left)
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

    public static Bound ReadMonth(DateText text, Period month) => new(month.Next, month.Timex, 'M', month.Past.Start, month.Future.Start);

    /// <summary>"from next Monday to Friday": the one after it.</summary>
    public static Bound FollowingWeekday(Bound left, Bound right)
    {
        if (left.Unit != 'D' || left.Past != left.Future || !right.Timex.StartsWith("XXXX-WXX-", StringComparison.Ordinal) || right.Past == right.Future)
        {
            return right;
        }
        var date = left.Past.AddDays((((int)right.Past.DayOfWeek - (int)left.Past.DayOfWeek + 6) % 7) + 1);
        return right with { Timex = Values.Date(date), Past = date, Future = date };
    }

    public static Bound? ReadBound(DateText text, int at, bool numberToo)
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
}
