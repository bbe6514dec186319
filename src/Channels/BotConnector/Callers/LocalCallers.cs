using System.Net;
using EmploisEnRegions.Channels.Wire;

namespace EmploisEnRegions.Channels.BotConnector.Callers;

/// <summary>Without a registration nobody can sign a call: only a program on the developer's own machine is believed.</summary>
internal sealed class LocalCallers(IHostEnvironment environment)
{
    private static readonly ProtocolError Unauthorized =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "The caller is not authorized to post messages to this bot.");

    private static readonly ProtocolError Forbidden =
        new(StatusCodes.Status403Forbidden, "Forbidden", "Without Bot:AppId only programs on this machine may post messages.");

    public Identified Identify(HttpContext http)
    {
        if (!environment.IsDevelopment()) return Identified.Not(Unauthorized);
        return IsOnThisMachine(http) ? Identified.As(Caller.Unbound) : Identified.Not(Forbidden);
    }

    /// <summary>A forwarded call comes from somewhere else, even when the proxy that forwards it stands here.</summary>
    private static bool IsOnThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");
}
