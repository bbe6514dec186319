using EmploisEnRegions.Recognizers.Numbers;
using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>"Q1 2019", "2017-q1", "2019 H2", "premier trimestre de l'année prochaine", "first quarter of 2013", "trimestre3 2019".</summary>
internal static class Quarters
{
    public static Period? Read(DateText text, int at) => YearFirst(text, at) ?? Lettered(text, at) ?? Ordered(text, at);

    /// <summary>"2017-q1", "2018 first quarter", "next year's first quarter".</summary>
    private static Period? YearFirst(DateText text, int at)
    {
        var whole = text.IsDigits(at) && text.Length(at) != 4 ? null : PeriodReader.YearAt(text, at) ?? Plain(text, at);
        if (whole is not { Unit: 'Y', Mod: "" })
        {
            return null;
        }
        var next = text.SkipSymbol(text.SkipSymbol(whole.Next, '-'), ',');
        next = text.Tokens.IsSymbol(next, '\'') && text.Tokens.IsWord(next + 1, "s") ? next + 2 : next;
        var year = whole.Past.Start.Year;
        if (TryLetter(text, next, out var after, out var months, out var number))
        {
            return Of(at, after, year, months, number);
        }
        return TryOrdinal(text, next, out after, out months, out number) ? Of(at, after, year, months, number) : null;
    }

    /// <summary>Years.TryRead, for "2017-q1": a mark may follow.</summary>
    private static Period? Plain(DateText text, int at) => text.IsDigits(at) && Years.TryRead(text, at, false, out var next, out var year)
        ? PeriodReader.Of(at, next, "", 'Y', new DateObject(year, 1, 1), new DateObject(year, 1, 1))
        : null;

    /// <summary>"first quarter", "deuxième semestre".</summary>
    private static bool TryOrdinal(DateText text, int at, out int next, out int months, out int number)
    {
        var ordinal = OrdinalReader.Read(text.Numbers, at);
        (next, number) = (ordinal.Next, (int)Math.Min(9, ordinal.Value));
        var unit = ordinal.Found && text.Is(next, Role.Unit) ? text.Value(next, Role.Unit) : text.Is(next, Role.Half) && !text.IsFrench ? "X" : "";
        months = unit switch { "Q" => 3, "X" => 6, _ => 0 };
        next = months > 0 ? text.After(next) : next;
        return months > 0 && number >= 1 && number * months <= 12;
    }

    private static Period? Lettered(DateText text, int at)
    {
        if (!TryLetter(text, at, out var next, out var months, out var number))
        {
            return null;
        }
        return DayReader.TryYear(text, text.SkipSymbol(next, '-'), out var after, out var year)
            ? Of(at, after, year, months, number)
            : OfAnyYear(at, next, text.Now.Year, months, number);
    }

    /// <summary>"q1", "h2", "t1", "trimestre1": a letter and a digit without a space.</summary>
    private static bool TryLetter(DateText text, int at, out int next, out int months, out int number)
    {
        (next, months, number) = (at + 2, 0, text.Digits(at + 1));
        if (at >= text.Count || !text.Tokens.IsGlued(at + 1) || number is < 1 or > 4 || text.Length(at + 1) != 1)
        {
            return false;
        }
        var isQuarter = text.Tokens.IsWord(at, "q") || text.Tokens.IsWord(at, "trimestre") || (text.IsFrench && text.Tokens.IsWord(at, "t"));
        months = isQuarter ? 3 : text.Tokens.IsWord(at, "h") && number < 3 ? 6 : 0;
        return months > 0;
    }

    private static Period? Ordered(DateText text, int at)
    {
        var first = text.IsFrench || !text.Tokens.IsWord(at, "the") ? at : at + 1;
        if (!TryOrdinal(text, first, out var next, out var months, out var number))
        {
            return null;
        }
        if (DayReader.TryYear(text, next, out var after, out var year))
        {
            return Of(at, after, year, months, number);
        }
        if (Months.ThisYear(text, next, out after) is { } shift)
        {
            return Of(at, after, text.Now.Year + shift, months, number);
        }
        var of = text.Skip(text.Skip(next, Role.Of), Role.The);
        var isYear = of > next && text.Is(of, Role.Unit) && text.Value(of, Role.Unit) == "Y";
        return OfAnyYear(at, isYear ? text.After(of) : next, text.Now.Year, months, number);
    }

    private static Period Of(int at, int next, int year, int months, int number)
    {
        var start = new DateObject(year, (months * (number - 1)) + 1, 1);
        return PeriodReader.Of(at, next, $"({Values.Date(start)},{Values.Date(start.AddMonths(months))},P{months}M)", 'Q', start, start.AddMonths(months));
    }

    private static Period OfAnyYear(int at, int next, int year, int months, int number)
    {
        var (now, later) = (Of(at, next, year, months, number), Of(at, next, year + 1, months, number));
        var end = now.Past.End.ToString("-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var timex = $"(XXXX{Values.Date(now.Past.Start)[4..]},XXXX{end},P{months}M)";
        return new Period(at, next, timex, 'Q', now.Past, later.Past);
    }
}
