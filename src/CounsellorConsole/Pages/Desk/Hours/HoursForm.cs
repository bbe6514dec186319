using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.Hours;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Hours;

/// <summary>The hours of an organisation as a form shows and sends them.</summary>
internal sealed record HoursForm(string Zone, IReadOnlyDictionary<string, string> Week, EasterDay Easter, string Closures)
{
    public static HoursForm Of(OrganisationHours hours) => new(
        hours.TimeZone,
        hours.Week.Where(day => !string.Equals(day.Value, "closed", StringComparison.OrdinalIgnoreCase)).ToDictionary(day => day.Key, day => day.Value, StringComparer.OrdinalIgnoreCase),
        hours.Easter,
        string.Join('\n', hours.Closures));

    public OrganisationHours ToHours() => new(
        Zone,
        Week.Where(day => !string.IsNullOrWhiteSpace(day.Value)).ToDictionary(day => day.Key, day => day.Value.Trim()),
        Easter,
        Closures.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Each field by itself, so that the sentence names the one that is wrong.</summary>
    public IEnumerable<string> Problems(HoursTexts texts)
    {
        var hours = ToHours();
        foreach (var (day, value) in hours.Week)
        {
            if (!IsRead(hours with { Week = new Dictionary<string, string> { [day] = value }, Closures = [] })) yield return texts.DayProblem.With("day", texts.Days[day]);
        }

        if (!IsRead(hours with { Week = new Dictionary<string, string>() })) yield return texts.ClosuresProblem;
    }

    private static bool IsRead(OrganisationHours hours)
    {
        try
        {
            _ = new OpeningHours(hours.ToOptions());
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
