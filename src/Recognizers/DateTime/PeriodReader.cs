using EmploisEnRegions.Recognizers.Numbers;
using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"juin", "June 2027", "l'année prochaine", "this week", "l'été prochain", "Q1 2019", "la semaine 31", "2027", "les années 1990".</summary>
internal static class PeriodReader
{
    public static Period? Read(DateText text, int at) => text.PeriodAt(at);

    public static Period? Find(DateText text, int at) => Part(text, at) ?? Rest(text, at) ?? Plain(text, at) ?? TheUnit(text, at);

    /// <summary>Without "early", "mid", "end of" before.</summary>
    public static Period? Plain(DateText text, int at) =>
        Quarters.Read(text, at) ?? Months.Read(text, at) ?? Seasons.Read(text, at) ?? Weeks.Read(text, at) ?? NamedYears.Read(text, at) ?? Decades.Read(text, at)
        ?? UnitPeriods.Read(text, at) ?? Year(text, at);

    /// <summary>"le mois prochain", "this month", "mois": a month told from the one that is now.</summary>
    public static Period? MonthUnit(DateText text, int at) => UnitPeriods.Read(text, at) is { Unit: 'M' } period ? period : ThisUnit(text, at) is { Unit: 'M' } now ? now : null;

    /// <summary>"2027", "l'année prochaine", "the year": a year that is known.</summary>
    public static Period? YearUnit(DateText text, int at) => YearAt(text, at) is { Unit: 'Y' } period ? period : ThisUnit(text, at) is { Unit: 'Y' } now ? now : null;

    /// <summary>"2027", "next year", "l'année 2027": reads no month, so that "june of june of …" ends.</summary>
    public static Period? YearAt(DateText text, int at) => UnitPeriods.Read(text, at) ?? Year(text, at);

    /// <summary>"à la fin de l'été", "early next year", "mi-mars", "mid-November".</summary>
    private static Period? Part(DateText text, int at)
    {
        if (!text.Is(at, Role.Start | Role.Mid | Role.End))
        {
            return null;
        }
        var next = text.SkipSymbol(text.After(at), '-');
        next = text.Skip(next, Role.Of);
        next = text.Skip(next, Role.In);
        next = text.Skip(next, Role.The);
        var whole = Plain(text, next) ?? ThisUnit(text, next);
        if (whole is null)
        {
            return null;
        }
        var mod = text.Is(at, Role.Start) ? "start" : text.Is(at, Role.Mid) ? "mid" : "end";
        // "the end of 2000" is its last third, "the end of this year" its last half.
        var unit = whole.Unit == 'Y' && text.IsDigits(whole.Next - 1) ? 'N' : whole.Unit;
        return whole with { First = unit == 'N' ? WithPreposition(text, at) : at, Mod = mod, Past = Parts.Cut(whole.Past, unit, mod), Future = Parts.Cut(whole.Future, unit, mod) };
    }

    /// <summary>"au début de 2000", "à la fin de 2000": before a bare year Microsoft's cases tell the preposition too.</summary>
    private static int WithPreposition(DateText text, int at) => !text.IsFrench ? at
        : text.Tokens.IsWord(at - 1, "au") ? at - 1 : text.Tokens.IsWord(at - 1, "la") && text.Tokens.IsWord(at - 2, "a") ? at - 2 : at;

    /// <summary>"earlier this year", "plus tard ce mois-ci": up to now or from now on, at most or at least half of it.</summary>
    private static Period? Rest(DateText text, int at)
    {
        if (!text.Is(at, Role.Earlier | Role.Latest))
        {
            return null;
        }
        var next = text.Skip(text.Skip(text.After(at), Role.In), Role.The);
        var whole = Plain(text, next) ?? ThisUnit(text, next);
        if (whole is null || whole.Unit is not ('Y' or 'M' or 'W'))
        {
            return null;
        }
        var mod = text.Is(at, Role.Earlier) ? "start" : "end";
        var cut = Parts.Cut(whole.Future, whole.Unit, mod);
        if (whole.Past.Start > text.Now || whole.Past.End <= text.Now)
        {
            return whole with { First = at, Mod = mod, Past = cut, Future = cut };
        }
        cut = mod == "start" ? (cut.Start, Earlier(cut.End, text.Now.Date)) : (Later(cut.Start, text.Now.Date), cut.End);
        return whole with { First = at, Past = cut, Future = cut };
    }

    private static DateObject Earlier(DateObject a, DateObject b) => a < b ? a : b;

    private static DateObject Later(DateObject a, DateObject b) => a > b ? a : b;

    /// <summary>"the month", "l'année", "la semaine": the one that is now.</summary>
    private static Period? TheUnit(DateText text, int at)
    {
        var unit = text.Skip(at, Role.The);
        if (unit > at && text.Is(unit, Role.Unit) && UnitPeriods.Read(text, unit) is { Mod: "ref_undef" } same)
        {
            return same with { First = at };
        }
        var isWeekend = text.Is(unit, Role.Unit) && text.Value(unit, Role.Unit) == "E" && !text.Is(text.After(unit), Role.Next | Role.Last | Role.This2);
        if (isWeekend && !text.Is(unit - 1, Role.Each | Role.Whole) && text.Numbers[unit - 1] is null && !text.Tokens.Word(unit).EndsWith("s"))
        {
            return UnitPeriods.Of(text, at, text.After(unit), 'E', 0);
        }
        // "du mois" is "de le mois".
        var isJoined = unit == at && text.Tokens.IsWord(at - 1, "du") && text.Is(unit, Role.Unit) && text.Value(unit, Role.Unit) == "M";
        var isOther = (unit == at && !isJoined) || text.Is(at, Role.This) || text.Is(at - 1, Role.Whole | Role.Each);
        var period = isOther ? null : ThisUnit(text, unit);
        var isCounted = period is not null && (text.Is(period.Next, Role.Of | Role.Next | Role.Last | Role.This2) || text.IsDigits(period.Next) || text.Is(period.Next, Role.After)
            || (text.Tokens.IsWord(period.Next, "to") && text.Tokens.IsWord(period.Next + 1, "date")));
        return period is null || isCounted ? null : period with { First = at };
    }

    /// <summary>"fin du mois", "end of the week": the one that is now.</summary>
    private static Period? ThisUnit(DateText text, int at) =>
        text.Is(at, Role.Unit) && text.Value(at, Role.Unit) is "Y" or "M" or "W" or "Q" ? UnitPeriods.Of(text, at, text.After(at), text.Value(at, Role.Unit)[0], 0) : null;

    private static Period? Year(DateText text, int at)
    {
        // "$2000", "2000-1234" and "12 2008" are no years.
        var isPart = at > 0 && text.Tokens.IsGlued(at) && text.Tokens[at - 1].Kind != Reading.TokenKind.Symbol
            || (at > 1 && text.Tokens.IsGlued(at) && text.IsDigits(at - 2)) || (text.Tokens.IsSymbol(at + 1, '-') && text.IsDigits(at + 2) && text.Length(at + 2) < 4)
            || (text.Tokens.IsSymbol(at + 1, '-') && text.IsDigits(at + 2) && text.Tokens.IsSymbol(at + 3, '-')) || text.Tokens.IsSymbol(at - 1, '$') || text.Tokens.IsSymbol(at - 1, '+') || text.Is(at + 1, Role.Unit);
        var isSpoken = !text.IsDigits(at);
        var isCount = !isSpoken && at + 1 < text.Count && text.Tokens[at + 1].Kind == Reading.TokenKind.Word && text.Roles(at + 1) == Role.None && !text.Tokens.IsWord(at + 1, "i")
            && text.Roles(at - 1) == Role.None;
        return !isPart && !isCount && Years.TryRead(text, at, isShort: false, out var next, out var year) && (!isSpoken || text.Is(at - 1, Role.In | Role.Of | Role.On | Role.Month | Role.Since | Role.Before | Role.After))
            ? Of(at, next, $"{year:0000}", 'Y', new DateObject(year, 1, 1), new DateObject(year + 1, 1, 1))
            : null;
    }

    public static Period Of(int first, int next, string timex, char unit, DateObject start, DateObject end) =>
        new(first, next, timex, unit, (start, end), (start, end));
}
