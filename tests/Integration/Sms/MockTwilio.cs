using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Integration.Sms;

/// <summary>The Messages API on loopback: notes what is sent, answers as the test says.</summary>
internal sealed class MockTwilio : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly List<Texted> _texted = [];

    private MockTwilio()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(ReceiveAsync);
    }

    /// <summary>Takes everything by default. The number tells the how-manieth call it is, from 1 on.</summary>
    public Func<Texted, int, HttpContext, Task> Answer { get; set; } = (texted, number, http) => TakeAsync(http, $"SM{number:D32}");

    public string Address => _app.Urls.Single();

    /// <summary>In the order of arrival, refused ones included.</summary>
    public IReadOnlyList<Texted> All
    {
        get
        {
            lock (_texted) return [.. _texted];
        }
    }

    public IReadOnlyList<string> Bodies => [.. All.Select(t => t.Body)];

    public static async Task<MockTwilio> StartAsync()
    {
        var twilio = new MockTwilio();
        await twilio._app.StartAsync();
        return twilio;
    }

    public static Task TakeAsync(HttpContext http, string sid)
    {
        http.Response.StatusCode = 201;
        return http.Response.WriteAsJsonAsync(new { sid, status = "queued" });
    }

    public static Task RefuseAsync(HttpContext http, int status, int code, string? retryAfter = null)
    {
        http.Response.StatusCode = status;
        if (retryAfter is not null) http.Response.Headers.RetryAfter = retryAfter;
        return http.Response.WriteAsJsonAsync(new { code, message = "No.", status });
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var texted = new Texted(http.Request.Path, http.Request.Headers.Authorization.ToString(), form.ToDictionary(f => f.Key, f => f.Value.ToString()));
        int number;
        lock (_texted)
        {
            _texted.Add(texted);
            number = _texted.Count;
        }

        await Answer(texted, number, http);
    }
}

internal sealed record Texted(string Path, string Authorization, IReadOnlyDictionary<string, string> Form)
{
    public string Body => Form["Body"];
    public string To => Form["To"];

    public string Credentials => Encoding.UTF8.GetString(Convert.FromBase64String(Authorization["Basic ".Length..]));
}
