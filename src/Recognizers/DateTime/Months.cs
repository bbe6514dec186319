using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"juin", "June 2027", "juin prochain", "this December", "2015-3", "12-2015".</summary>
internal static class Months
{
    public static Period? Read(DateText text, int at)
    {
        if (text.IsDigits(at))
        {
            return InDigits(text, at) ?? YearThenMonth(text, at);
        }
        var (name, shift) = RelativeDays.Shift(text, at);
        var start = shift is null ? text.Skip(at, Role.The) : name;
        name = shift is null ? start : name;
        if (!text.Is(name, Role.Month) || (shift is null or 0 && !IsMonth(text, name)))
        {
            return null;
        }
        var month = text.Number(name, Role.Month);
        var next = AfterName(text, name);
        if (shift is null && text.Is(next, Role.Next | Role.Last))
        {
            shift = text.Is(next, Role.Next) ? 1 : -1;
            next = text.After(next);
        }
        return shift is { } by ? Shifted(text, name, at, next, month, by) : WithYear(text, at, next, month);
    }

    /// <summary>The point of an abbreviation belongs to it: "oct. 2018"; that of a sentence does not.</summary>
    public static int AfterName(DateText text, int name)
    {
        var next = text.After(name);
        var isShort = text.Length(name) <= 5 && !text.Tokens.IsWord(name, "mars") && !text.Tokens.IsWord(name, "juin") && !text.Tokens.IsWord(name, "mai") && !text.Tokens.IsWord(name, "may")
            && !text.Tokens.IsWord(name, "june") && !text.Tokens.IsWord(name, "july") && !text.Tokens.IsWord(name, "march") && !text.Tokens.IsWord(name, "april") && !text.Tokens.IsWord(name, "avril") && !text.Tokens.IsWord(name, "aout");
        return isShort && text.Tokens.IsSymbol(next, '.') && text.Tokens.IsGlued(next) ? next + 1 : next;
    }

    /// <summary>"next June" is the next one to come; "this December" is this year's.</summary>
    private static Period Shifted(DateText text, int name, int at, int next, int month, int shift)
    {
        var now = text.Now;
        var isAfter = text.IsFrench && !text.Is(at, Role.Next | Role.Last);
        var year = shift == 0 ? now.Year
            : isAfter ? (shift > 0 ? (month > now.Month ? now.Year : now.Year + 1) : (month < now.Month ? now.Year : now.Year - 1))
            : now.Year + shift;
        var start = new DateObject(year, month, 1);
        return PeriodReader.Of(at, next, $"{year:0000}-{month:00}", 'M', start, start.AddMonths(1));
    }

    /// <summary>The month at a token, whatever else its name may mean.</summary>
    public static Period Named(DateText text, int at) => WithYear(text, at, AfterName(text, at), text.Number(at, Role.Month));

    private static Period WithYear(DateText text, int at, int next, int month)
    {
        var mark = text.SkipSymbol(next, '/');
        mark = text.SkipSymbol(mark, '-');
        if (DayReader.TryYear(text, mark, out var after, out var year) || IsShortYear(text, next, out after, out year))
        {
            var start = new DateObject(year, month, 1);
            return PeriodReader.Of(at, after, $"{year:0000}-{month:00}", 'M', start, start.AddMonths(1));
        }
        if (ThisYear(text, next, out after) is { } shift)
        {
            var start = new DateObject(text.Now.Year + shift, month, 1);
            return PeriodReader.Of(at, after, $"{start:yyyy-MM}", 'M', start, start.AddMonths(1));
        }
        var future = new DateObject(text.Now.Year + (month < text.Now.Month ? 1 : 0), month, 1);
        var past = new DateObject(text.Now.Year - (month >= text.Now.Month ? 1 : 0), month, 1);
        return new Period(at, next, $"XXXX-{month:00}", 'M', (past, past.AddMonths(1)), (future, future.AddMonths(1)));
    }

    /// <summary>"of next year", "de cette année", "de l'année prochaine".</summary>
    public static int? ThisYear(DateText text, int at, out int next)
    {
        next = text.Skip(at, Role.Of);
        next = text.Is(next, Role.This) ? next : text.Skip(next, Role.The);
        var period = next > at || text.Is(at, Role.Next | Role.Last | Role.This) ? PeriodReader.YearAt(text, next) : null;
        if (period is not { Unit: 'Y' } || period.Past != period.Future)
        {
            return null;
        }
        next = period.Next;
        return period.Past.Start.Year - text.Now.Year;
    }

    public static bool IsShortYear(DateText text, int at, out int next, out int year)
    {
        var of = text.Skip(at, Role.Of);
        (next, year) = (of + 1, text.Digits(of));
        var isYear = of > at && year >= 32 && text.Length(of) == 2 && !text.Is(of + 1, Role.Unit);
        year = isYear ? Years.OfTwoDigits(year) : year;
        return isYear;
    }

    /// <summary>"may", "march", "mar", "sun" are also other words: then a date word must stand beside them.</summary>
    private static bool IsMonth(DateText text, int at)
    {
        if (text.Tokens.IsWord(at, "sept") && text.IsFrench)
        {
            // It is also seven: a point, a year or a day must stand beside it.
            return text.Tokens.IsSymbol(at + 1, '.') || text.Digits(text.After(at)) > 0 || text.IsDigits(at - 1) || (text.Is(at - 1, Role.Of) && text.IsDigits(at - 2));
        }
        if (text.Tokens.IsSymbol(at - 1, '$'))
        {
            return false;
        }
        var isCommon = text.Tokens.IsWord(at, "may") || text.Tokens.IsWord(at, "march") || text.Tokens.IsWord(at, "mar");
        return !isCommon || (text.Is(at - 1, Role.To) && text.Tokens.IsWord(at, "march")) || text.Is(at - 1, Role.In | Role.Before | Role.After | Role.Since | Role.Until | Role.From | Role.Of | Role.From | Role.Between | Role.Start | Role.Mid | Role.End | Role.For)
            || Years.TryRead(text, text.Skip(text.After(at), Role.Of), false, out _, out _);
    }

    /// <summary>"2015-3", "12-2015", "03/2027".</summary>
    private static Period? InDigits(DateText text, int at)
    {
        var isJoined = (text.Tokens.IsSymbol(at + 1, '-') || text.Tokens.IsSymbol(at + 1, '/')) && text.Digits(at + 2) > 0
            && text.Tokens.IsGlued(at + 1) && text.Tokens.IsGlued(at + 2) && !(text.Tokens.IsGlued(at + 3) && text.IsDigits(at + 4))
            && !(text.Tokens.IsGlued(at) && text.Tokens[at - 1].Kind == Reading.TokenKind.Symbol && text.IsDigits(at - 2));
        if (!isJoined)
        {
            return null;
        }
        var yearFirst = text.Length(at) == 4;
        var (year, month) = yearFirst ? (text.Digits(at), text.Digits(at + 2)) : (text.Digits(at + 2), text.Digits(at));
        if (year is < 1900 or > 2199 || month > 12 || month < 1)
        {
            return null;
        }
        var start = new DateObject(year, month, 1);
        return PeriodReader.Of(at, at + 3, $"{year:0000}-{month:00}", 'M', start, start.AddMonths(1));
    }

    /// <summary>"2016 november", "2018-dec".</summary>
    private static Period? YearThenMonth(DateText text, int at)
    {
        var name = text.SkipSymbol(text.SkipSymbol(at + 1, '-'), ',');
        if (!Years.TryRead(text, at, false, out _, out var year) || !text.Is(name, Role.Month) || text.Digits(text.After(name)) >= 0)
        {
            return null;
        }
        var start = new DateObject(year, text.Number(name, Role.Month), 1);
        return PeriodReader.Of(at, text.After(name), $"{start:yyyy-MM}", 'M', start, start.AddMonths(1));
    }
}
