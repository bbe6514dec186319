using Microsoft.AspNetCore.DataProtection;

namespace EmploisEnRegions.BotHost.Security;

/// <summary>The keys that protect tokens and cookies; Storage keeps them in the database.</summary>
internal static class KeyRing
{
    // Another name would make every token that people hold unreadable.
    private const string ApplicationName = "EmploisEnRegions";

    public static void AddKeyRing(this IServiceCollection services) => services.AddDataProtection().SetApplicationName(ApplicationName);
}
