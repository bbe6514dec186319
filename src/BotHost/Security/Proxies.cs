using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace EmploisEnRegions.BotHost.Security;

/// <summary>X-Forwarded-For, -Proto and -Host are believed from the addresses and networks of <c>Proxies:Known</c> only.</summary>
internal static class Proxies
{
    private const string Setting = "Proxies:Known";

    public static void AddProxies(this IServiceCollection services, IConfiguration settings)
    {
        var known = settings.GetSection(Setting).Get<string[]>() ?? [];
        services.AddOptions<ForwardedHeadersOptions>()
            .Configure(o => Configure(o, known))
            .Validate(_ => known.All(IsAddress), $"{Setting} must hold addresses (10.0.0.4) or networks (10.0.0.0/24) only.")
            .ValidateOnStart();
    }

    public static void UseProxies(this WebApplication app)
    {
        if (app.Configuration.GetSection(Setting).Exists()) app.UseForwardedHeaders();
    }

    private static void Configure(ForwardedHeadersOptions options, IEnumerable<string> known)
    {
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in known)
        {
            if (IPAddress.TryParse(proxy, out var address)) options.KnownProxies.Add(address);
            else if (System.Net.IPNetwork.TryParse(proxy, out var network)) options.KnownIPNetworks.Add(network);
        }
    }

    private static bool IsAddress(string text) => IPAddress.TryParse(text, out _) || System.Net.IPNetwork.TryParse(text, out _);
}
