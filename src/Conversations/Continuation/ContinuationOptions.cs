using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Conversations.Continuation;

/// <summary>Section <c>Continuation</c>: codes by which a person goes on elsewhere, or invites a spouse.</summary>
public sealed class ContinuationOptions
{
    public const string Section = "Continuation";

    /// <summary>Minutes that a code for another device lives: time to fetch the other telephone, not to find a forgotten note.</summary>
    [Range(1, 1_440)]
    public int CodeMinutes { get; set; } = 30;

    /// <summary>Hours that an invitation lives: a spouse may be at work, or asleep.</summary>
    [Range(1, 168)]
    public int InvitationHours { get; set; } = 24;

    /// <summary>Wrong codes per hour from one address or one conversation.</summary>
    [Range(1, 1_000)]
    public int TriesPerHour { get; set; } = 10;

    /// <summary>Wrong codes per minute, of all callers together.</summary>
    [Range(1, 10_000)]
    public int WrongPerMinute { get; set; } = 20;
}
