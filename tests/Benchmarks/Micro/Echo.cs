using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Benchmarks.Micro;

/// <summary>The yardstick: the least that ASP.NET does for a request over loopback, client included.</summary>
internal sealed class Echo : IAsyncDisposable
{
    private const int PerBatch = 20;
    private const string Message = """{"type":"message","text":"avec mon mari et nos deux enfants de 4 et 9 ans","from":{"id":"someone"}}""";

    private readonly WebApplication app;
    private readonly HttpClient client;

    private Echo(WebApplication app) =>
        (this.app, client) = (app, new HttpClient { BaseAddress = new Uri(app.Urls.Single()) });

    public static async Task<Echo> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/echo", http => http.Request.Body.CopyToAsync(http.Response.Body));
        await app.StartAsync();
        return new Echo(app);
    }

    public Row Row() => new("HTTP echo (the yardstick)", PerBatch, async () =>
    {
        for (var i = 0; i < PerBatch; i++)
        {
            using var body = new StringContent(Message, Encoding.UTF8, "application/json");
            using var answer = await client.PostAsync(new Uri("/echo", UriKind.Relative), body);
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        }
    });

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }
}
