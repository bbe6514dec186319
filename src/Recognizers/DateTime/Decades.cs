using EmploisEnRegions.Recognizers.Numbers;
using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"les années 1990", "the 1990s", "the nineties", "les années quatre-vingt-dix", "21st century", "15e siècle".</summary>
internal static class Decades
{
    public static Period? Read(DateText text, int at)
    {
        var start = text.Tokens.IsWord(at, "the") || text.Tokens.IsWord(at, "les") ? at + 1 : at;
        return Century(text, start) ?? (text.IsFrench ? French(text, at, start) : English(text, at, start));
    }

    private static Period? Century(DateText text, int at)
    {
        var ordinal = OrdinalReader.Read(text.Numbers, at);
        if (ordinal is not { Found: true, Value: >= 1 and <= 30 } || !IsUnit(text, ordinal.Next, "C"))
        {
            return null;
        }
        var year = ((int)ordinal.Value - 1) * 100;
        var (from, to) = (new DateObject(Math.Max(1, year), 1, 1), new DateObject(year + 100, 1, 1));
        return PeriodReader.Of(at, text.After(ordinal.Next), $"({Values.Date(from)},{Values.Date(to)},P100Y)", 'T', from, to);
    }

    private static Period? French(DateText text, int at, int start)
    {
        if (!text.Tokens.IsWord(start, "annees") && !text.Tokens.IsWord(start, "decennie"))
        {
            return WithS(text, at, start);
        }
        var number = start + 1;
        if (text.Digits(number) is >= 0 and var year)
        {
            return Of(at, number + 1, year, text.Length(number));
        }
        var cardinal = text.Numbers[number] is null ? default : CardinalReader.Read(text.Numbers, number);
        return cardinal is { Found: true, Value: >= 10 and < 3000 } ? Of(at, cardinal.Next, (int)cardinal.Value, cardinal.Value < 100 ? 2 : 4) : null;
    }

    private static Period? English(DateText text, int at, int start)
    {
        if (text.Is(start, Role.Decade))
        {
            return Of(at, text.After(start), text.Number(start, Role.Decade), 2);
        }
        if (GroupReader.BelowHundred(text.Numbers, start, out var next, out var century) && century is >= 15 and <= 20 && text.Is(next, Role.Decade))
        {
            return Of(at, text.After(next), ((int)century * 100) + text.Number(next, Role.Decade), 4);
        }
        return WithS(text, at, start);
    }

    /// <summary>"1990s", "'90s": French borrows it.</summary>
    private static Period? WithS(DateText text, int at, int start)
    {
        var number = text.SkipSymbol(start, '\'');
        var mark = text.SkipSymbol(number + 1, '\'');
        return text.Digits(number) >= 0 && text.Tokens.IsWord(mark, "s") && text.Tokens.IsGlued(mark) ? Of(at, mark + 1, text.Digits(number), text.Length(number)) : null;
    }

    private static Period? Of(int at, int next, int year, int length)
    {
        if (year % 10 != 0 || length is not (2 or 4) || (length == 4 && year is < 1000 or > 2200))
        {
            return null;
        }
        if (length == 4)
        {
            return OfYear(at, next, year);
        }
        var (past, future) = (OfYear(at, next, 1900 + year), OfYear(at, next, 2000 + year));
        return new Period(at, next, $"(XX{year:00}-01-01,XX{(year + 10) % 100:00}-01-01,P10Y)", 'T', past.Past, future.Past);
    }

    public static Period OfYear(int at, int next, int year)
    {
        var (start, end) = (new DateObject(year, 1, 1), new DateObject(year + 10, 1, 1));
        return PeriodReader.Of(at, next, $"({Values.Date(start)},{Values.Date(end)},P10Y)", 'T', start, end);
    }

    private static bool IsUnit(DateText text, int at, string unit) => text.Is(at, Role.Unit) && text.Value(at, Role.Unit) == unit;
}
