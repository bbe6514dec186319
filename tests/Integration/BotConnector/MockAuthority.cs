using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Integration.BotConnector;

/// <summary>An authority on loopback: its metadata and keys for incoming tokens, and its login for outgoing ones.</summary>
internal sealed class MockAuthority : IAsyncDisposable
{
    public const string Issuer = "https://api.botframework.com";
    public const string Metadata = "/v1/.well-known/openidconfiguration";

    private readonly WebApplication _app;
    private readonly List<string> _reads = [];
    private readonly List<LoginRequest> _logins = [];

    private MockAuthority()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(AnswerAsync);
    }

    public static SigningKey FirstKey { get; } = new("first", "msteams", "webchat", "directline", "emulator");

    /// <summary>What it publishes now.</summary>
    public IReadOnlyList<SigningKey> Keys { get; set; } = [FirstKey];

    /// <summary>Answers 500 to everything.</summary>
    public bool Down { get; set; }

    /// <summary>Seconds that a token it gives is good for.</summary>
    public int TokenSeconds { get; set; } = 3600;

    /// <summary>Done before a login is answered.</summary>
    public Func<Task> BeforeLogin { get; set; } = () => Task.CompletedTask;

    public Uri Address => new(_app.Urls.Single());

    public int MetadataReads => Locked(() => _reads.Count(path => path == Metadata));
    public IReadOnlyList<LoginRequest> Logins => Locked<IReadOnlyList<LoginRequest>>(() => [.. _logins]);

    public static async Task<MockAuthority> StartAsync()
    {
        var authority = new MockAuthority();
        await authority._app.StartAsync();
        return authority;
    }

    /// <summary>Settings of a bot that is registered with this authority.</summary>
    public (string, string)[] Settings(params (string, string)[] more) =>
    [
        ("Bot:AppId", Attempt.AppId), ("Bot:OpenIdMetadata", new Uri(Address, Metadata).AbsoluteUri), ("Bot:LoginAuthority", Address.AbsoluteUri), .. more,
    ];

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        Locked(() => _reads.Add(path));
        if (Down)
        {
            http.Response.StatusCode = 500;
            return;
        }

        if (path.EndsWith("/oauth2/v2.0/token", StringComparison.Ordinal)) await GiveTokenAsync(http);
        else if (path.EndsWith("/keys", StringComparison.Ordinal)) await http.Response.WriteAsJsonAsync(new JsonObject { ["keys"] = new JsonArray([.. Keys.Select(k => k.Json())]) });
        else if (path.Contains("/.well-known/", StringComparison.Ordinal)) await http.Response.WriteAsJsonAsync(new { issuer = Issuer, jwks_uri = new Uri(Address, "/keys") });
        else http.Response.StatusCode = 404;
    }

    private async Task GiveTokenAsync(HttpContext http)
    {
        var form = await http.Request.ReadFormAsync();
        var number = Locked(() =>
        {
            _logins.Add(new LoginRequest(http.Request.Path, form["client_id"].ToString(), form["client_secret"].ToString(), form["scope"].ToString()));
            return _logins.Count;
        });
        await BeforeLogin();
        await http.Response.WriteAsJsonAsync(new { token_type = "Bearer", expires_in = TokenSeconds, ext_expires_in = TokenSeconds, access_token = $"token-{number}" });
    }

    private T Locked<T>(Func<T> what)
    {
        lock (_reads) return what();
    }

    private void Locked(Action what)
    {
        lock (_reads) what();
    }
}

internal sealed record LoginRequest(string Path, string ClientId, string Secret, string Scope);

/// <summary>A pair of keys, and the channels that it may speak for.</summary>
internal sealed class SigningKey(string id, params string[] endorsements)
{
    public string Id => id;
    public RSA Pair { get; } = RSA.Create(2048);

    public JsonNode Json()
    {
        var open = Pair.ExportParameters(includePrivateParameters: false);
        var json = new JsonObject
        {
            ["kty"] = "RSA", ["use"] = "sig", ["kid"] = id,
            ["n"] = Attempt.Encode(open.Modulus!), ["e"] = Attempt.Encode(open.Exponent!),
        };
        if (endorsements.Length > 0) json["endorsements"] = new JsonArray([.. endorsements.Select(e => JsonValue.Create(e))]);
        return json;
    }
}
