using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>The last second of a day: "end of tomorrow", "à la fin de demain", "end of day", "la fin de la journée".</summary>
internal static class Endings
{
    public static Found? Read(DateText text, int at)
    {
        if (text.Is(at, Role.Eod))
        {
            return Last(at, text.After(at), text.Now.Date, Values.Date(text.Now), text.Now.Date);
        }
        var end = text.Skip(at, Role.The);
        if (!text.Is(end, Role.End))
        {
            return null;
        }
        var next = text.Skip(text.Skip(text.After(end), Role.Of), Role.The);
        var day = DayReader.Read(text, next);
        return day is null ? null : Last(at, day.Next, day.Past, day.Timex, day.Future);
    }

    private static Found Last(int at, int next, DateObject past, string timex, DateObject future)
    {
        var time = new TimeSpan(23, 59, 59);
        return new Found("datetime", at, next, Values.Distinct(
            Values.Point(timex + "T23:59:59", "datetime", Values.DateTime(past + time)), Values.Point(timex + "T23:59:59", "datetime", Values.DateTime(future + time))));
    }
}
