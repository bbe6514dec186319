using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Handoff.CallBacks;

/// <summary>Section <c>Desk:CallBacks</c>.</summary>
public sealed class CallBackOptions
{
    public const string Section = "Desk:CallBacks";

    /// <summary>Attempts after which a person who was not reached is left in peace.</summary>
    [Range(1, 10)]
    public int Attempts { get; set; } = 3;

    /// <summary>Time until the next attempt, in hours.</summary>
    [Range(1, 168)]
    public int RetryHours { get; set; } = 24;
}
