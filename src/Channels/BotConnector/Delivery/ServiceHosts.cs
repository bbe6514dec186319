using System.Net;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.BotConnector.Delivery;

/// <summary>
/// Hosts that messages may be posted to: those of <c>Bot:TrustedServiceHosts</c>, Microsoft's channel services for a registered bot, and this
/// machine in Development. What a caller wrote into <c>serviceUrl</c> alone never decides where this server connects.
/// </summary>
internal sealed class ServiceHosts(IOptions<BotConnectorOptions> options, IHostEnvironment environment)
{
    /// <summary>Teams, and what Azure Bot Service runs for other channels (webchat.botframework.com, directline.botframework.com…).</summary>
    private const string Teams = "smba.trafficmanager.net";
    private const string AzureBotService = ".botframework.com";

    public bool Trusts(Uri address)
    {
        if (address.UserInfo.Length > 0) return false;
        var here = IsThisMachine(address);
        if (here && environment.IsDevelopment()) return true;
        // Beyond this machine only what nobody on the way can read.
        return (here || address.Scheme == Uri.UriSchemeHttps) 
            && (IsMicrosofts(address) || options.Value.TrustedServiceHosts.Any(host => Names(host, address, here)));
    }

    /// <summary>A name or an address, with or without a port: <c>smba.trafficmanager.net</c>, <c>connector.example.org:8443</c>.</summary>
    public static bool IsHost(string text) =>
        Uri.TryCreate($"https://{text}/", UriKind.Absolute, out var uri)
        && uri.AbsolutePath == "/" && uri.Query.Length == 0 && uri.Fragment.Length == 0 && uri.UserInfo.Length == 0 && !text.Contains('/', StringComparison.Ordinal);

    private bool IsMicrosofts(Uri address) =>
        options.Value.IsRegistered && address.IsDefaultPort
        && (address.IdnHost.Equals(Teams, StringComparison.OrdinalIgnoreCase) || address.IdnHost.EndsWith(AzureBotService, StringComparison.OrdinalIgnoreCase));

    private static bool Names(string host, Uri address, bool here)
    {
        var trusted = new Uri($"https://{host}/");
        return string.Equals(trusted.IdnHost, address.IdnHost, StringComparison.OrdinalIgnoreCase)
            && (trusted.Port == address.Port || (here && trusted.IsDefaultPort));
    }

    public static bool IsThisMachine(Uri address) =>
        address.IdnHost.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(address.IdnHost, out var ip) && IPAddress.IsLoopback(ip));
}
