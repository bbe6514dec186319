using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Handoff.Hours;

/// <summary>When the desk promises to answer. Section <c>Desk:Hours</c>.</summary>
public sealed class DeskHoursOptions
{
    public const string Section = "Desk:Hours";

    /// <summary>IANA name of the time zone in which the hours below are read.</summary>
    [Required]
    public string TimeZone { get; set; } = "America/Toronto";

    /// <summary>Opening hours by English day name, "09:00-17:00", or "09:00-12:00, 13:00-17:00" with a lunch; "closed" or a missing day is closed.</summary>
    public Dictionary<string, string> Week { get; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Monday"] = "09:00-17:00",
        ["Tuesday"] = "09:00-17:00",
        ["Wednesday"] = "09:00-17:00",
        ["Thursday"] = "09:00-17:00",
        ["Friday"] = "09:00-17:00",
    };

    /// <summary>Québec's law lets the employer choose which of the two days of Easter is off.</summary>
    public EasterDay Easter { get; set; } = EasterDay.GoodFriday;

    /// <summary>Days closed beside the holidays: "2026-12-24" or "2026-12-24..2027-01-02", both ends included.</summary>
    public IList<string> Closures { get; } = [];
}

public enum EasterDay { GoodFriday, EasterMonday }
