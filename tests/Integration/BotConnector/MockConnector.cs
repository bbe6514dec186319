using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Integration.BotConnector;

/// <summary>The service behind a serviceUrl, on loopback: notes what is posted, answers as the test says.</summary>
internal sealed class MockConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<Posted> _posted = [];

    private MockConnector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(ReceiveAsync);
    }

    /// <summary>201 by default. The number tells how often this message has come, 1 = for the first time.</summary>
    public Func<Posted, int, HttpContext, Task> Answer { get; set; } = (_, _, http) => Status(http, 201);

    public Uri Address => new(_app.Urls.Single());

    /// <summary>In the order of arrival, repetitions included.</summary>
    public IReadOnlyList<Posted> All
    {
        get
        {
            lock (_posted) return [.. _posted];
        }
    }

    public IReadOnlyList<string?> Texts => [.. All.Select(p => p.Text)];

    public static async Task<MockConnector> StartAsync()
    {
        var connector = new MockConnector();
        await connector._app.StartAsync();
        return connector;
    }

    public static Task Status(HttpContext http, int status, string? retryAfter = null)
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null) http.Response.Headers.RetryAfter = retryAfter;
        return Task.CompletedTask;
    }

    /// <summary>201, and how the service calls the message.</summary>
    public static Task Named(HttpContext http, string id)
    {
        http.Response.StatusCode = 201;
        return http.Response.WriteAsJsonAsync(new { id });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        var target = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var body = http.Request.Method == "DELETE" ? default : await JsonSerializer.DeserializeAsync<JsonElement>(http.Request.Body);
        var posted = new Posted(http.Request.Method, target, http.Request.Headers["Idempotency-Key"].ToString(), body)
        {
            Authorization = http.Request.Headers.Authorization.ToString(),
        };
        int times;
        lock (_posted)
        {
            _posted.Add(posted);
            times = _posted.Count(p => p.Key == posted.Key);
        }

        await Answer(posted, times, http);
    }
}

/// <param name="Target">Path and query as they stood on the wire.</param>
internal sealed record Posted(string Method, string Target, string Key, JsonElement Activity)
{
    public required string Authorization { get; init; }

    public string? Text => Activity.ValueKind is JsonValueKind.Object && Activity.TryGetProperty("text", out var text) ? text.GetString() : null;
}
