using System.Net;
using EmploisEnRegions.Channels.Wire;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.BotConnector;

/// <summary>Without a registration nobody can sign a call: only a program on the developer's own machine is believed.</summary>
internal sealed class LocalCallers(IOptions<BotConnectorOptions> options, IHostEnvironment environment)
{
    private static readonly ProtocolError Unauthorized =
        new(StatusCodes.Status401Unauthorized, "Unauthorized", "The caller is not authorized to post messages to this bot.");

    private static readonly ProtocolError Forbidden =
        new(StatusCodes.Status403Forbidden, "Forbidden", "Without Bot:AppId only programs on this machine may post messages.");

    /// <summary>Null when the caller may go on.</summary>
    public ProtocolError? Refuse(HttpContext http)
    {
        if (!string.IsNullOrEmpty(options.Value.AppId) || !environment.IsDevelopment()) return Unauthorized;
        return IsOnThisMachine(http) ? null : Forbidden;
    }

    /// <summary>A forwarded call comes from somewhere else, even when the proxy that forwards it stands here.</summary>
    private static bool IsOnThisMachine(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !http.Request.Headers.ContainsKey("X-Forwarded-For") && !http.Request.Headers.ContainsKey("Forwarded");
}
