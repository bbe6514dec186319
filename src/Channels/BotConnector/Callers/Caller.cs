using EmploisEnRegions.Channels.Wire;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector.Callers;

/// <summary>Someone who may post messages, and which ones. A caller who is not bound is believed whatever the activity says.</summary>
internal sealed record Caller
{
    public static Caller Unbound { get; } = new();

    /// <summary>The channel service that the token names; its messages must be answered there and nowhere else.</summary>
    public string? ServiceUrl { get; private init; }

    /// <summary>Channels that the signing key may speak for.</summary>
    public IReadOnlyCollection<string>? Endorsements { get; private init; }

    public static Caller BoundTo(string serviceUrl, IReadOnlyCollection<string> endorsements) =>
        new() { ServiceUrl = serviceUrl, Endorsements = endorsements };

    /// <summary>Null when the caller may send this activity.</summary>
    public ProtocolError? Refuse(Activity activity)
    {
        if (Endorsements is null) return null;
        if (string.IsNullOrEmpty(activity.ChannelId) || !Endorsements.Contains(activity.ChannelId, StringComparer.Ordinal))
        {
            return Forbidden("The token's key is not endorsed for the activity's channelId.");
        }

        return string.Equals(activity.ServiceUrl, ServiceUrl, StringComparison.Ordinal)
            ? null
            : Forbidden("The activity's serviceUrl is not the one that the token names.");
    }

    private static ProtocolError Forbidden(string message) => new(StatusCodes.Status403Forbidden, "Forbidden", message);
}

/// <summary>Either a caller or why not.</summary>
internal sealed record Identified(Caller? Caller, ProtocolError? Refusal)
{
    public static Identified As(Caller caller) => new(caller, null);

    public static Identified Not(ProtocolError refusal) => new(null, refusal);
}
