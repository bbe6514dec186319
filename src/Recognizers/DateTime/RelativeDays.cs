namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>Days told from today: "demain", "lundi prochain", "next friday", "il y a deux ans", "in 3 weeks", "the 4th".</summary>
internal static class RelativeDays
{
    public static Day? Read(DateText text, int at) =>
        Named(text, at) ?? TheDay(text, at) ?? Weekdays.Weekday(text, at) ?? OfMonth(text, at);

    private static Day? Named(DateText text, int at) => text.Is(at, Role.Day)
        ? BesideAnother(text, at) ?? Calendar.Known(at, text.After(at), text.Now.Date.AddDays(text.Number(at, Role.Day)))
        : null;

    /// <summary>"for the day", "pour la journée": today's.</summary>
    private static Day? TheDay(DateText text, int at)
    {
        var isSaid = text.IsFrench ? text.Tokens.IsWord(at, "la") && text.Tokens.IsWord(at + 1, "journee") && text.Tokens.IsWord(at - 1, "pour")
            : text.Tokens.IsWord(at, "the") && text.Tokens.IsWord(at + 1, "day") && text.Is(at - 1, Role.For | Role.Of);
        return isSaid && text.Is(at + 1, Role.Unit) && !text.Is(at + 2, Role.Of | Role.Next | Role.Last | Role.After | Role.Before) ? Calendar.Known(at, at + 2, text.Now.Date) : null;
    }

    /// <summary>"la veille de Noël", "le lendemain du 3 mai", "the day after Christmas".</summary>
    private static Day? BesideAnother(DateText text, int at)
    {
        var isSaid = text.IsFrench ? text.Tokens.IsWord(at, "la") || text.Tokens.IsWord(at, "le") || text.Tokens.IsWord(at, "lendemain") : text.Tokens.IsWord(at + 1, "day");
        var next = text.After(at);
        var of = text.Skip(text.Skip(next, text.IsFrench ? Role.Of : Role.None), Role.The);
        var anchor = isSaid && (!text.IsFrench || of > next) ? Holidays.Read(text, of) ?? DayReader.Explicit(text, of) : null;
        return anchor is null or { IsImpossible: true } ? null : Moved(anchor with { First = at }, text.Number(at, Role.Day));
    }

    private static Day Moved(Day day, int days) => day with
    {
        Timex = (day.IsKnown ? "" : "XXXX") + Values.Date(day.Future.AddDays(days))[(day.IsKnown ? 0 : 4)..],
        Past = day.Past.AddDays(days),
        Future = day.Future.AddDays(days),
    };

    /// <summary>"next" 1, "this" 0, "last" -1 before the word that they shift.</summary>
    public static (int Next, int? Shift) Shift(DateText text, int at)
    {
        if (!text.Is(at, Role.Next | Role.Last | Role.This))
        {
            return (at, null);
        }
        return (text.After(at), text.Is(at, Role.Next) ? 1 : text.Is(at, Role.Last) ? -1 : 0);
    }

    /// <summary>"in 2 weeks", "dans trois mois", "il y a un an", "3 days ago", "deux jours plus tard", "2 weeks after today".</summary>
    public static Day? FromLength(DateText text, int at)
    {
        var isIn = text.Is(at, Role.In) && !text.Tokens.IsWord(at, "d");
        var isAgo = text.Is(at, Role.Ago) && text.IsFrench;
        var length = LengthReader.Read(text, isIn || isAgo ? text.After(at) : at);
        if (length is null || length.HasTime || length.Seconds > 3e11 || (isIn && IsWithin(text, at)))
        {
            return null;
        }
        var next = length.Next;
        var anchored = FromAnchor(text, isIn && !text.Tokens.IsWord(at, "in") ? length.First : at, length);
        if (anchored is not null || isAgo || isIn)
        {
            return anchored ?? Calendar.Known(at, next, length.From(text.Now.Date, isIn ? 1 : -1));
        }
        var isLater = text.Is(next, Role.Later) && !text.Is(text.After(next), Role.This);
        if (text.Is(next, Role.Ago) || isLater)
        {
            return Calendar.Known(at, text.After(next), length.From(text.Now.Date, text.Is(next, Role.Ago) ? -1 : 1));
        }
        return null;
    }

    /// <summary>"2 weeks after today", "trois mois avant Noël", "two weeks since the year 2011".</summary>
    private static Day? FromAnchor(DateText text, int at, Length length)
    {
        var next = length.Next;
        var sign = text.Is(next, Role.After | Role.From | Role.Since) && !text.Is(next, Role.Of) ? 1 : text.Is(next, Role.Before) ? -1 : 0;
        if (sign == 0)
        {
            return null;
        }
        var start = text.Skip(text.After(next), Role.The | Role.On);
        var anchor = DayReader.Plain(text, start);
        if (anchor is null && text.Is(next, Role.Since) && PeriodReader.YearAt(text, start) is { Unit: 'Y' } year)
        {
            return Calendar.Known(at, year.Next, length.From(year.Past.Start, 1));
        }
        return anchor is null or { IsImpossible: true } ? null : Calendar.Known(at, anchor.Next, length.From(anchor.Future, sign));
    }

    /// <summary>"d'ici deux ans", "within two years" are ranges.</summary>
    public static bool IsWithin(DateText text, int at) =>
        text.Tokens.IsWord(at, "within") || text.Tokens.IsWord(at, "over") || text.Tokens.IsWord(at, "d") || text.Tokens.IsWord(at, "en")
        || text.After(at) > at + 1;

    /// <summary>"the 4th", "le 23".</summary>
    private static Day? OfMonth(DateText text, int at)
    {
        var isThe = text.Tokens.IsWord(at, "the");
        var number = isThe ? at + 1 : at;
        var isSaid = isThe || (text.IsFrench && text.Tokens.IsWord(at - 1, "le"));
        if (!isSaid || !DayReader.TryNumber(text, number, out var next, out var day) || (isThe && text.IsDigits(number) && next == number + 1))
        {
            return null;
        }
        var counts = next < text.Count && (text.Tokens[next].Kind == Reading.TokenKind.Word && !text.Is(next, Role.Part | Role.At | Role.To | Role.And | Role.For | Role.Between | Role.From | Role.Before | Role.After))
            || text.IsDigits(next) || text.Tokens.IsSymbol(next, '%') || text.Tokens.IsSymbol(next, '/') || text.Tokens.IsSymbol(next, ':') || text.Tokens.IsSymbol(next, '$') || text.Tokens.IsSymbol(next, '-');
        return counts ? null : Calendar.InAnyMonth(at, next, day, text.Now);
    }
}
