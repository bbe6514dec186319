using System.Diagnostics.CodeAnalysis;
using EmploisEnRegions.Conversations.Sheets;

namespace EmploisEnRegions.BotHost.Hosting;

internal static class ServerDefaults
{
    private const string DefaultUrl = "http://localhost:3978";
    private const long MaxRequestBytes = 5 * 1024 * 1024;

    // So that an absurdly long token is refused by the door that knows what a token is, in the form that its callers read.
    private const int MaxHeaderBytes = 160 * 1024;

    public static void UseServerDefaults(this WebApplicationBuilder builder)
    {
        // In code, not in appsettings: a file would beat ASPNETCORE_URLS.
        if (!ChoosesItsOwnAddress(builder.Configuration)) builder.WebHost.UseUrls(DefaultUrl);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = MaxHeaderBytes;
        });
        builder.Logging.ClearProviders();
        builder.Logging.AddJsonConsole();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<ISiteAddress, SiteAddress>();
    }

    /// <summary>Runs until it is stopped. A wrong setting ends the program with its own sentence instead of a stack trace.</summary>
    /// <returns>The exit code.</returns>
    [SuppressMessage("Design", "CA1031:Do not catch general exception types", Justification = "The last resort before the process ends.")]
    public static async Task<int> RunOrExplainAsync(this WebApplication app)
    {
        try
        {
            await app.RunAsync();
            return 0;
        }
        catch (Exception e)
        {
            await Console.Error.WriteLineAsync(StartUpProblem.Explain(e));
            return 1;
        }
    }

    private static bool ChoosesItsOwnAddress(ConfigurationManager settings) =>
        !string.IsNullOrEmpty(settings[WebHostDefaults.ServerUrlsKey])
        || !string.IsNullOrEmpty(settings[WebHostDefaults.HttpPortsKey])
        || !string.IsNullOrEmpty(settings[WebHostDefaults.HttpsPortsKey])
        || settings.GetSection("Kestrel:Endpoints").Exists();
}
