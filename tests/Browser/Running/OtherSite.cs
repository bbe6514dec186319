using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Browser.Running;

/// <summary>A partner's site with one script tag, and with styles and keys of its own that must not reach the widget.</summary>
public sealed class OtherSite : IAsyncDisposable
{
    private readonly WebApplication _site;

    private OtherSite(WebApplication site) => _site = site;

    public string Origin => _site.Urls.First();

    public static async Task<OtherSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.MapGet("/", (HttpContext context, string bot, string? pictures) =>
        {
            // A careful site: only what the widget needs, and pictures where it says so.
            if (pictures is not null)
                context.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; script-src 'unsafe-inline' {bot}; style-src 'unsafe-inline'; connect-src {bot} {bot.Replace("http", "ws", StringComparison.Ordinal)}; img-src data: {pictures}";
            return Results.Content(Html(bot), "text/html; charset=utf-8");
        });
        await site.StartAsync();
        return new OtherSite(site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static string Html(string bot) => $$"""
        <!doctype html>
        <html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Partenaire</title><link rel="icon" href="data:,">
        <style>button, textarea, p, div { color: red !important; font-size: 40px !important; display: block !important; letter-spacing: 1em; }</style></head>
        <body><main><h1>Partenaire</h1><p id="ours">Bonjour</p></main>
        <script>document.keys = 0; document.addEventListener("keydown", () => document.keys++);</script>
        <script src="{{bot}}embed.js" data-language="fr"></script></body></html>
        """;
}
