using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>The limit: the least that ASP.NET does for a message of the same size.</summary>
internal static class EchoServer
{
    public const string Command = "echo";

    public static async Task RunAsync(string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        await using var app = builder.Build();
        app.MapPost("/api/messages", http => http.Request.Body.CopyToAsync(http.Response.Body));
        app.MapGet("/health/ready", () => "");
        await app.RunAsync();
    }
}
