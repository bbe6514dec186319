namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>A weekday told from now: "lundi prochain", "friday next week", "on Tuesday of next week", "mardi passé".</summary>
internal static class Weekdays
{
    public static Day? Weekday(DateText text, int at)
    {
        var (first, shift) = RelativeDays.Shift(text, at);
        if (!text.Is(first, Role.Weekday))
        {
            return WeekThenWeekday(text, at) ?? OnWeekday(text, at) ?? Nearest(text, at);
        }
        var weekday = text.Number(first, Role.Weekday);
        var next = text.After(first);
        if (Nearest(text, at) is { } nearest)
        {
            return nearest;
        }
        if (shift is null && Week(text, next, out var week) is { } nextWeek)
        {
            return Calendar.Known(at, week, Calendar.Monday(text.Now).AddDays((7 * nextWeek) + weekday - 1));
        }
        if (shift is null && text.Is(next, Role.Next | Role.Last | Role.This2))
        {
            shift = text.Is(next, Role.Next) ? 1 : text.Is(next, Role.Last) ? -1 : 0;
            next = text.After(text.Tokens.IsSymbol(next, '-') ? next + 1 : next);
        }
        if (shift is null && OfWeek(text, next, out var after) is { } weeks)
        {
            (shift, next) = (weeks, after);
        }
        return shift is { } by
            ? Calendar.Known(at, next, Calendar.Monday(text.Now).AddDays((7 * by) + weekday - 1))
            : Calendar.OfAnyWeek(at, next, weekday, text.Now);
    }

    /// <summary>"on Tuesday of next week" is told with its preposition, as in Microsoft's cases; a day past without.</summary>
    private static Day? OnWeekday(DateText text, int at) =>
        !text.IsFrench && text.Tokens.IsWord(at, "on") && text.Is(at + 1, Role.Weekday) && OfWeek(text, text.After(at + 1), out _) > 0 && Weekday(text, at + 1) is { } day
            ? day with { First = at }
            : null;

    /// <summary>"past Wednesday", "this coming Friday", "vendredi à venir", "mardi passé": the one just past or to come, whatever the week.</summary>
    private static Day? Nearest(DateText text, int at)
    {
        var isThis = text.Is(at, Role.This) && !text.Is(at, Role.Next | Role.Last);
        var first = isThis ? text.After(at) : at;
        var name = !text.IsFrench ? text.After(Math.Min(first, text.Count - 1)) : first;
        var word = !text.IsFrench ? first : text.Is(first, Role.Weekday) ? text.After(first) : text.Count;
        var isPast = text.Tokens.IsWord(word, "past") || text.Tokens.IsWord(word, "passe");
        var isComing = text.Tokens.IsWord(word, "coming") || text.Tokens.IsWord(word, "upcoming") || (text.Tokens.IsWord(word, "a") && text.Is(word, Role.Next)) || text.Tokens.IsWord(word, "qui");
        if ((!isPast && !isComing) || !text.Is(word, Role.Next | Role.Last) || !text.Is(name, Role.Weekday))
        {
            return null;
        }
        var days = (text.Number(name, Role.Weekday) - (((int)text.Now.DayOfWeek + 6) % 7) - 1 + 7) % 7;
        var date = text.Now.Date.AddDays(isComing ? (days == 0 ? 7 : days) : days - 7);
        return Calendar.Known(at, Math.Max(text.After(name), text.After(word)), date);
    }

    /// <summary>"of next week", "de la semaine prochaine".</summary>
    private static int? OfWeek(DateText text, int at, out int next)
    {
        next = text.Skip(text.Skip(at, Role.Of), Role.The);
        return next > at ? Week(text, next, out next) : null;
    }

    /// <summary>"next week monday".</summary>
    private static Day? WeekThenWeekday(DateText text, int at) =>
        Week(text, at, out var next) is { } weeks && text.Is(next, Role.Weekday)
            ? Calendar.Known(at, text.After(next), Calendar.Monday(text.Now).AddDays((7 * weeks) + text.Number(next, Role.Weekday) - 1))
            : null;

    private static int? Week(DateText text, int at, out int next)
    {
        var (unit, shift) = RelativeDays.Shift(text, at);
        next = text.After(Math.Min(unit, text.Count - 1));
        if (!text.Is(unit, Role.Unit) || text.Value(unit, Role.Unit) != "W")
        {
            return null;
        }
        if (shift is null && text.Is(next, Role.Next | Role.Last))
        {
            shift = text.Is(next, Role.Next) ? 1 : -1;
            next = text.After(next);
        }
        return shift;
    }
}
