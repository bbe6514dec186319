using System.Globalization;

namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>Codes of why a delivery did not succeed, as logs, tables and the console know them. Stable: they are stored.</summary>
public static class DeliveryReasons
{
    private const string Http = "http";

    /// <summary>No answer within <see cref="OutboxOptions.TimeoutSeconds"/>.</summary>
    public const string Timeout = "timeout";

    /// <summary>No connection, or it broke.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>The conversation names an address to which nothing may be posted.</summary>
    public const string UntrustedHost = "untrustedHost";

    /// <summary>No channel of this installation carries the activity.</summary>
    public const string NoChannel = "noChannel";

    /// <summary>A change of a message that the channel was never given, or whose name there is not known.</summary>
    public const string UnknownMessage = "unknownMessage";

    /// <summary>What is stored is not an activity.</summary>
    public const string Unreadable = "unreadable";

    /// <summary>Older than <see cref="OutboxOptions.AgeHours"/> before it could be tried.</summary>
    public const string TooOld = "tooOld";

    /// <summary>The channel's own code threw: the log has the type and the stack.</summary>
    public const string Failed = "failed";

    /// <summary>The program stopped while it was being sent.</summary>
    public const string Stopped = "stopped";

    /// <summary>The channel answered with that status.</summary>
    public static string OfStatus(int status) => string.Create(CultureInfo.InvariantCulture, $"{Http}{status}");

    /// <summary>The status in a code made by <see cref="OfStatus"/>; null for other codes.</summary>
    public static int? StatusOf(string reason) =>
        reason.StartsWith(Http, StringComparison.Ordinal)
        && int.TryParse(reason.AsSpan(Http.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : null;
}
