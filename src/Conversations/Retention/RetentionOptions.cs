using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Conversations.Retention;

/// <summary>Section <c>Retention</c>: how long a conversation is kept after the person's last word.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    /// <summary>Hours, for a conversation in which the person never agreed to be asked.</summary>
    [Range(1, 8_760)]
    public int UnconsentedHours { get; set; } = 24;

    /// <summary>Days, for all others.</summary>
    [Range(1, 3_650)]
    public int OthersDays { get; set; } = 90;

    /// <summary>Hours between two runs.</summary>
    [Range(1, 24)]
    public int EveryHours { get; set; } = 1;
}
