using DateObject = System.DateTime;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>The parts of a day and the parts of a period.</summary>
internal static class Parts
{
    /// <summary>TMO 8-12, TAF 12-16, TEV 16-20, TNI 20-23:59:59, TDT 8-18.</summary>
    public static (TimeSpan Start, TimeSpan End) Hours(string part) => part switch
    {
        "MO" => (TimeSpan.FromHours(8), TimeSpan.FromHours(12)),
        "AF" => (TimeSpan.FromHours(12), TimeSpan.FromHours(16)),
        "EV" => (TimeSpan.FromHours(16), TimeSpan.FromHours(20)),
        "DT" => (TimeSpan.FromHours(8), TimeSpan.FromHours(18)),
        _ => (TimeSpan.FromHours(20), new TimeSpan(23, 59, 59)),
    };

    /// <summary>Its first or last two hours: "early in the morning", "tard dans l'après-midi".</summary>
    public static (TimeSpan Start, TimeSpan End) Hours(string part, string mod)
    {
        var (start, end) = Hours(part);
        var two = TimeSpan.FromHours(2);
        return mod switch { "start" => (start, start + two), "end" => (end - two, end), _ => (start, end) };
    }

    /// <summary>"early", "later", "tôt" before a part of a day.</summary>
    public static (string Mod, int Next)? Edge(DateText text, int at) =>
        text.Is(at, Role.Start | Role.Earlier) ? ("start", text.After(at)) : text.Is(at, Role.End | Role.Latest) ? ("end", text.After(at)) : null;

    public static int SkipEdge(DateText text, int at) => Edge(text, at) is { } edge && text.Is(edge.Next, Role.Part) ? edge.Next : at;

    public static (string Part, int Next)? Read(DateText text, int at) =>
        text.Is(at, Role.Part) ? (text.Value(at, Role.Part), text.After(at)) : null;

    /// <summary>"ce soir", "this morning".</summary>
    public static (string Part, int Next)? Today(DateText text, int at)
    {
        if (!text.Is(at, Role.Tonight | Role.ThisMorning | Role.ThisAfternoon | Role.ThisEvening))
        {
            return null;
        }
        var part = text.Is(at, Role.Tonight) ? "NI" : text.Is(at, Role.ThisMorning) ? "MO" : text.Is(at, Role.ThisAfternoon) ? "AF" : "EV";
        return (part, text.After(at));
    }

    /// <summary>The first or last half of a year, a month or a week; the middle third.</summary>
    public static (DateObject Start, DateObject End) Cut((DateObject Start, DateObject End) whole, char unit, string mod) => (unit, mod) switch
    {
        ('Y', "start") => (whole.Start, whole.Start.AddMonths(6)),
        ('Y', "mid") => (whole.Start.AddMonths(4), whole.Start.AddMonths(8)),
        ('Y', "end") => (whole.Start.AddMonths(6), whole.End),
        ('N', "start") => (whole.Start, whole.Start.AddMonths(4)),
        ('N', "mid") => (whole.Start.AddMonths(4), whole.Start.AddMonths(8)),
        ('N', "end") => (whole.Start.AddMonths(8), whole.End),
        ('M', "start") => (whole.Start, whole.Start.AddDays(15)),
        ('M', "mid") => (whole.Start.AddDays(9), whole.Start.AddDays(20)),
        ('M', "end") => (whole.Start.AddDays(15), whole.End),
        ('W', "start") => (whole.Start, whole.Start.AddDays(3)),
        ('W', "mid") => (whole.Start.AddDays(1), whole.Start.AddDays(4)),
        ('W', "end") => (whole.Start.AddDays(3), whole.End),
        _ => whole,
    };
}
