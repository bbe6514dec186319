namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Hours;

internal sealed record HoursTexts
{
    public required string Title { get; init; }
    public required string Intro { get; init; }
    public required string OpenNow { get; init; }
    public required string OpensAt { get; init; }
    public required string NeverOpens { get; init; }
    public required string FromSettings { get; init; }
    public required string Edit { get; init; }
    public required string EditFor { get; init; }
    public required string Week { get; init; }
    public required string WeekHelp { get; init; }

    /// <summary>By English day name, Monday first.</summary>
    public required IReadOnlyDictionary<string, string> Days { get; init; }

    public required string Closed { get; init; }
    public required string Zone { get; init; }

    /// <summary>By IANA name.</summary>
    public required IReadOnlyDictionary<string, string> Zones { get; init; }

    public required string Easter { get; init; }

    /// <summary>By <see cref="Handoff.Hours.EasterDay"/>.</summary>
    public required IReadOnlyDictionary<string, string> EasterDays { get; init; }

    public required string Closures { get; init; }
    public required string ClosuresHelp { get; init; }
    public required string Holidays { get; init; }

    /// <summary>By stable id.</summary>
    public required IReadOnlyDictionary<string, string> HolidayNames { get; init; }

    public required string Save { get; init; }
    public required string Saved { get; init; }
    public required string DayProblem { get; init; }
    public required string ClosuresProblem { get; init; }
}
