using Microsoft.AspNetCore.DataProtection;

namespace EmploisEnRegions.BotHost.Security;

/// <summary>The keys that protect tokens and cookies. They outlive a restart: people come back days later with an old token.</summary>
internal static class KeyRing
{
    private const string Setting = "DataProtection:Folder";
    private const string ApplicationName = "EmploisEnRegions";

    public static void AddKeyRing(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        var folder = settings[Setting] is { Length: > 0 } chosen ? chosen : Path.Combine("App_Data", "keys");
        services.AddDataProtection()
            .SetApplicationName(ApplicationName)
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(environment.ContentRootPath, folder)));
    }
}
