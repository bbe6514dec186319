using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Handoff.Timers;

/// <summary>How long anybody waits before something is said or done. Section <c>Desk:Timers</c>; 0 = never.</summary>
public sealed class TimerOptions
{
    public const string Section = "Desk:Timers";

    private const int Day = 1440;

    /// <summary>Who waits for a counsellor for this long, while one could have come, is told so, in minutes.</summary>
    [Range(0, Day)]
    public int WaitingMinutes { get; set; } = 10;

    /// <summary>A person whose counsellor wrote nothing for this long is told so, and the counsellor is alerted, in minutes.</summary>
    [Range(0, Day)]
    public int CounsellorSilentMinutes { get; set; } = 5;

    /// <summary>After this much longer the conversation goes back to the queue, in minutes.</summary>
    [Range(0, Day)]
    public int CounsellorReturnsMinutes { get; set; } = 10;

    /// <summary>A person who wrote nothing to their counsellor for this long is asked gently, in minutes.</summary>
    [Range(0, Day)]
    public int PersonSilentMinutes { get; set; } = 20;

    /// <summary>After this much longer the conversation ends as <see cref="PersonSilentEnds"/> says, in minutes.</summary>
    [Range(0, Day)]
    public int PersonEndsMinutes { get; set; } = 60;

    public SilenceEnds PersonSilentEnds { get; set; } = SilenceEnds.Close;
}

/// <summary>What becomes of a conversation whose person went silent.</summary>
public enum SilenceEnds { Close, HandBack }
