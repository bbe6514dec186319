using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Browser.Running;

/// <summary>A partner's page with Microsoft's Web Chat from npm in the place of our widget. It keeps its token for a reload, as its documentation shows.</summary>
public sealed class WebChatSite : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Browser", "webchat");
    private static readonly string Bundle = Path.Combine(Folder, "node_modules", "botframework-webchat", "dist", "webchat.js");

    private readonly WebApplication _site;

    private WebChatSite(WebApplication site) => _site = site;

    public string Origin => _site.Urls.First();

    public static async Task<WebChatSite> StartAsync()
    {
        if (!File.Exists(Bundle)) await InstallAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var site = builder.Build();
        site.MapGet("/", (string bot) => Results.Content(Html(bot), "text/html; charset=utf-8"));
        site.MapGet("/webchat.js", () => Results.File(Bundle, "text/javascript; charset=utf-8"));
        await site.StartAsync();
        return new WebChatSite(site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    private static async Task InstallAsync()
    {
        var start = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]) { WorkingDirectory = Folder, RedirectStandardOutput = true };
        using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm does not start.");
        await npm.StandardOutput.ReadToEndAsync();
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException("Web Chat cannot be installed from npm.");
    }

    private static string Html(string bot) => $$"""
        <!doctype html>
        <html lang="fr"><head><meta charset="utf-8"><title>Partenaire</title><link rel="icon" href="data:,">
        <style>html, body, #chat { height: 100%; margin: 0; }</style></head>
        <body><div id="chat"></div>
        <script src="/webchat.js"></script>
        <script type="module">
          const kept = sessionStorage.getItem("kept");
          const answer = await fetch("{{bot}}api/widget/token", { method: "POST", headers: { "Content-Type": "application/json" }, body: kept ?? "{}" });
          const given = await answer.json();
          sessionStorage.setItem("kept", JSON.stringify({ token: given.token }));
          const directLine = WebChat.createDirectLine({
            domain: "{{bot}}v3/directline", token: given.token, conversationId: given.resumed ? given.conversationId : undefined,
            conversationStartProperties: { locale: "fr-CA" },
          });
          WebChat.renderWebChat({ directLine, locale: "fr-CA" }, document.getElementById("chat"));
        </script></body></html>
        """;
}
