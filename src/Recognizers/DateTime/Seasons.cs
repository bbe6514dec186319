using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"l'été prochain", "cet automne", "next fall", "summer 2027", "winter". A season has no exact days: only its timex.</summary>
internal static class Seasons
{
    private static readonly string[] Names = ["", "SP", "SU", "FA", "WI"];

    public static Period? Read(DateText text, int at)
    {
        var (name, shift) = RelativeDays.Shift(text, at);
        if (!text.Is(name, Role.Season) || (shift is null && !IsSeason(text, name)))
        {
            return null;
        }
        var season = text.Number(name, Role.Season);
        var next = text.After(name);
        if (text.Is(next, Role.Next | Role.Last))
        {
            shift = text.Is(next, Role.Next) ? 1 : -1;
            next = text.After(next);
        }
        var year = Year(text, season, shift, ref next);
        // Months 3-5, 6-8, 9-11, 12-2: only to order ranges, never shown.
        var start = new DateObject(year ?? text.Now.Year, season * 3, 1);
        return PeriodReader.Of(at, next, year is { } known ? $"{known:0000}-{Names[season]}" : Names[season], 'S', start, start.AddMonths(3));
    }

    private static int? Year(DateText text, int season, int? shift, ref int next)
    {
        if (shift is { } by)
        {
            return text.Now.Year + Turn(text, season, by);
        }
        if (DayReader.TryYear(text, next, out var after, out var year))
        {
            next = after;
            return year;
        }
        var joined = text.Skip(next, Role.Of);
        if (Months.ThisYear(text, joined, out after) is { } years)
        {
            next = after;
            return text.Now.Year + years;
        }
        return null;
    }

    /// <summary>"l'été prochain", said in November, is next year's; said in March, this year's.</summary>
    private static int Turn(DateText text, int season, int shift)
    {
        var month = season * 3;
        return shift switch
        {
            > 0 => text.Now.Month < month ? 0 : 1,
            < 0 => text.Now.Month > month + 2 ? 0 : -1,
            _ => 0,
        };
    }

    /// <summary>"été" is also a participle, "fall" and "spring" are verbs.</summary>
    private static bool IsSeason(DateText text, int at)
    {
        if (text.IsFrench)
        {
            return !text.Tokens.IsWord(at, "ete") || text.Tokens.IsSymbol(at - 1, '\'') || text.Is(at - 1, Role.Of | Role.In | Role.On | Role.Whole | Role.Each | Role.The | Role.For)
                || text.Is(text.After(at), Role.Next | Role.Last) || DayReader.TryYear(text, text.After(at), out _, out _);
        }
        var isVerb = text.Tokens.IsWord(at, "fall") || text.Tokens.IsWord(at, "spring");
        return !isVerb || text.Is(at - 1, Role.In | Role.The | Role.Of | Role.Before | Role.Until | Role.Since | Role.After | Role.For | Role.Whole) || DayReader.TryYear(text, text.After(at), out _, out _);
    }
}
