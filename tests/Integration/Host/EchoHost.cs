extern alias host;

using EmploisEnRegions.Conversations.Middleware;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using HostProgram = host::Program;

namespace EmploisEnRegions.Integration.Host;

/// <summary>The whole program on a free port and a fresh database, with <see cref="EchoBot"/> in the place of the conversation.</summary>
public class EchoHost : WebApplicationFactory<HostProgram>
{
    public const string Secret = "a-secret-for-tests-only";

    private readonly string _folder = Directory.CreateTempSubdirectory("echo-host-").FullName;
    private readonly Dictionary<string, string> _settings;

    public EchoHost() : this([]) { }

    protected EchoHost(Dictionary<string, string> settings)
    {
        _settings = settings;
        UseKestrel(0);
    }

    public string Environment { get; init; } = "Production";

    /// <summary>Set before the first call.</summary>
    public TimeProvider Clock { get; set; } = TimeProvider.System;

    /// <summary>The address that a client outside this process uses.</summary>
    public Uri Address
    {
        get
        {
            StartServer();
            return ClientOptions.BaseAddress;
        }
    }

    /// <summary>Without a cookie jar and without following redirects: what the server said is what the test sees.</summary>
    public HttpClient Client(string? bearer = Secret)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
        if (bearer is not null) client.DefaultRequestHeaders.Authorization = new("Bearer", bearer);
        return client;
    }

    public static EchoHost With(string environment, params (string Name, string Value)[] settings) =>
        new(settings.ToDictionary(s => s.Name, s => s.Value)) { Environment = environment };

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("ConnectionStrings:Orientation", $"Data Source={Path.Combine(_folder, "echo.db")}");
        builder.UseSetting("Storage:Synchronous", "Off");
        builder.UseSetting("DirectLine:Secret", Secret);
        foreach (var (name, value) in _settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(Clock);
            services.AddSingleton<IBot, EchoBot>();
            services.AddSingleton<ISafetyResponse, NoSafetyResponse>();
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }
}
