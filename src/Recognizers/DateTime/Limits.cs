namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>One-sided ranges: "avant juin", "by June", "until April 27th", "depuis 2019", "after next week", "before 5pm", "by the end of the year".</summary>
internal static class Limits
{
    public static string ModOf(DateText text, int at) =>
        text.Is(at, Role.Before) ? "before" : text.Is(at, Role.Until) ? "until" : text.Is(at, Role.After) ? "after" : text.Is(at, Role.Since) ? "since" : "";

    public static Found? Read(DateText text, int at)
    {
        var mod = ModAt(text, at, out var next);
        if (mod.Length == 0)
        {
            return Onward(text, at) ?? MoreThan(text, at) ?? YearMore(text, at);
        }
        if (ToNow(text, at, next, mod) is { } toNow)
        {
            return toNow;
        }
        next = text.Skip(next, Role.The | Role.On);
        var day = DayReader.Read(text, next);
        var period = PeriodReader.Read(text, next);
        if (mod == "since" && text.Tokens.IsWord(at, "depuis") && day is null && period is null && LengthReader.Read(text, next) is { } length)
        {
            // "depuis 3 ans"
            var value = Values.Point(length.Timex, "duration", Values.Number(length.Seconds));
            value["Mod"] = mod;
            return new Found("duration", at, length.Next, [value]);
        }
        if (period is not null && (day is null || period.Next > day.Next))
        {
            return period.Unit == 'S' ? OfSeason(at, period, mod) : OfPeriod(at, period, mod);
        }
        if (day is not null)
        {
            return MomentReader.Read(text, next) is { Type: "datetime" } moment && moment.Next > day.Next ? OfMoment(at, moment, mod) : OfDay(at, day, mod);
        }
        // "d'ici une heure" is within it.
        var isLength = text.IsFrench && text.Tokens.IsWord(at, "d") && LengthReader.Read(text, next) is not null;
        var clock = isLength ? null : ClockReader.Read(text, next, isBare: mod != "after" || !text.IsFrench);
        return clock is null ? null : OfClock(at, clock, mod);
    }

    /// <summary>A word, or a sign: "&lt;=2019", "&gt; 2015".</summary>
    private static string ModAt(DateText text, int at, out int next)
    {
        var isLess = text.Tokens.IsSymbol(at, '<');
        if (!isLess && !text.Tokens.IsSymbol(at, '>'))
        {
            next = text.After(at);
            return text.Tokens.IsWord(at, "as") && text.Is(at, Role.Until) ? "upto" : ModOf(text, at);
        }
        var isEqual = text.Tokens.IsSymbol(at + 1, '=');
        next = at + (isEqual ? 2 : 1);
        return (isLess, isEqual) switch { (true, true) => "upto", (true, false) => "before", (false, true) => "since", _ => "after" };
    }

    /// <summary>"till date", "jusqu'à ce jour", "until now", "depuis maintenant".</summary>
    private static Found? ToNow(DateText text, int at, int next, string mod)
    {
        var isDate = !text.IsFrench && text.Tokens.IsWord(next, "date") && mod == "until";
        var isDay = text.IsFrench && text.Tokens.IsWord(next, "ce") && text.Tokens.IsWord(next + 1, "jour") && mod == "until";
        return isDate || isDay || text.Is(next, Role.Now)
            ? new Found("daterange", at, isDate ? next + 1 : text.After(next), [Limit("PRESENT_REF", "daterange", mod, Values.Date(text.Now), IsStart(mod), "")])
            : null;
    }

    /// <summary>"more than 2 weeks before today", "plus de deux semaines après demain".</summary>
    private static Found? MoreThan(DateText text, int at)
    {
        var day = text.Is(at, Role.More) ? RelativeDays.FromLength(text, text.After(at)) : null;
        var length = day is null ? null : LengthReader.Read(text, text.After(at));
        var isBefore = length is not null && text.Is(length.Next, Role.Before | Role.Ago);
        return length is null ? null : new Found("daterange", at, day!.Next, [Limit(day.Timex, "daterange", isBefore ? "before" : "after", Values.Date(day.Past), !isBefore, "")]);
    }

    /// <summary>"année supérieure à 2012".</summary>
    private static Found? YearMore(DateText text, int at)
    {
        var isYear = text.IsFrench && text.Is(at, Role.Unit) && text.Value(at, Role.Unit) == "Y" && text.Is(text.After(at), Role.After | Role.Before);
        return isYear && text.Tokens.IsWord(text.After(text.After(at)) - 1, "a") && Read(text, text.After(at)) is { } found ? found with { First = at } : null;
    }

    /// <summary>"2012 or later", "1/1/2016 and after", "2016 et plus".</summary>
    private static Found? Onward(DateText text, int at)
    {
        var day = DayReader.Read(text, at);
        var period = PeriodReader.Read(text, at);
        var next = Math.Max(day?.Next ?? 0, period?.Next ?? 0);
        if (next == 0 || !text.Is(next, Role.Onward) || ClockReader.Read(text, text.After(next), isBare: false) is not null)
        {
            return null;
        }
        var found = period?.Next == next ? OfPeriod(at, period, "since") : OfDay(at, day!, "since");
        return found with { Next = text.After(next) };
    }

    /// <summary>"avant l'été": the season has no days, so neither has the limit.</summary>
    private static Found OfSeason(int at, Period season, string mod)
    {
        var value = Values.Point(season.Timex, "daterange", "not resolved");
        value["Mod"] = ModOf(mod, season.Mod);
        return new Found("daterange", at, season.Next, [value]);
    }

    private static Found OfDay(int at, Day day, string mod) =>
        new("daterange", at, day.Next, Values.Distinct(
            Limit(day.Timex, "daterange", mod, Values.Date(day.Past), IsStart(mod), "datetimepoint"),
            Limit(day.Timex, "daterange", mod, Values.Date(day.Future), IsStart(mod), "datetimepoint")));

    private static Dictionary<string, string> Limit(string timex, string type, string mod, string point, bool isStart, string source)
    {
        var value = new Dictionary<string, string>(5) { ["timex"] = timex, ["Mod"] = Named(mod), ["type"] = type };
        if (source.Length > 0)
        {
            value["sourceEntity"] = source;
        }
        value[isStart ? "start" : "end"] = point;
        return value;
    }

    /// <summary>"until" is told as "before"; "as late as" and "&lt;=" are told as "until".</summary>
    private static string Named(string mod) => mod switch { "until" => "before", "upto" => "until", _ => mod };

    /// <summary>"by the end of June" is "before-end".</summary>
    private static string ModOf(string mod, string part) => part.Length == 0 ? Named(mod) : $"{Named(mod)}-{part}";

    private static bool IsStart(string mod) => mod is "after" or "since";

    private static Found OfPeriod(int at, Period period, string mod)
    {
        var name = ModOf(mod, period.Mod);
        return new Found("daterange", at, period.Next, Values.Distinct(Of(period.Past), Of(period.Future)));

        Dictionary<string, string> Of((DateTime Start, DateTime End) range)
        {
            var point = name is "after" or "before-end" or "until" ? range.End : range.Start;
            return Limit(period.Timex, "daterange", period.Mod.Length == 0 ? mod : name, Values.Date(point), IsStart(mod), "datetimerange");
        }
    }

    public static Found OfMoment(int at, Found moment, string mod, bool hasSource = true)
    {
        var values = moment.Values.ConvertAll(value => Limit(value["timex"], "datetimerange", mod, value["value"], IsStart(mod), "datetimepoint"));
        if (!hasSource)
        {
            values.ForEach(value => value.Remove("sourceEntity"));
        }
        return new Found("datetimerange", at, moment.Next, values);
    }

    private static Found OfClock(int at, Clock clock, string mod)
    {
        var first = Limit(clock.Timex, "timerange", mod, Values.Time(clock.Time), IsStart(mod), "datetimepoint");
        var second = clock.IsAmbiguous ? Limit(clock.Afternoon.Timex, "timerange", mod, Values.Time(clock.Afternoon.Time), IsStart(mod), "datetimepoint") : first;
        return new Found("timerange", at, clock.Next, Values.Distinct(first, second));
    }
}
