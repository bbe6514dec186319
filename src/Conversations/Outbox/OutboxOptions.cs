using System.ComponentModel.DataAnnotations;

namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>Section <c>Outbox</c>: how messages are delivered to channels that do not read from us.</summary>
public sealed class OutboxOptions
{
    public const string Section = "Outbox";

    // Longer than a node needs to notice that its time is up and to say so, and than clocks of nodes differ.
    private const int SecondsBeyondTimeout = 30;

    /// <summary>Conversations that one node delivers to at the same time.</summary>
    [Range(1, 256)]
    public int AtOnce { get; set; } = 16;

    /// <summary>Seconds that a channel may take for one message.</summary>
    [Range(1, 300)]
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>Before the first retry at most this many seconds; twice as many before each next one.</summary>
    [Range(1, 3_600)]
    public int FirstDelaySeconds { get; set; } = 1;

    /// <summary>Seconds that no delay is longer than, except when the channel asks for more. At least <see cref="FirstDelaySeconds"/>.</summary>
    [Range(1, 86_400)]
    public int LongestDelaySeconds { get; set; } = 600;

    /// <summary>Attempts before a message is set aside.</summary>
    [Range(1, 1_000)]
    public int Attempts { get; set; } = 50;

    /// <summary>Hours after which a message is set aside: an answer that comes later surprises more than it helps.</summary>
    [Range(1, 720)]
    public int AgeHours { get; set; } = 24;

    /// <summary>Seconds between two looks for what other nodes left behind and what is due again.</summary>
    [Range(1, 300)]
    public int PollSeconds { get; set; } = 2;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);
    public TimeSpan Lease => TimeSpan.FromSeconds(TimeoutSeconds + SecondsBeyondTimeout);
    public TimeSpan Age => TimeSpan.FromHours(AgeHours);
    public TimeSpan Poll => TimeSpan.FromSeconds(PollSeconds);
}
