using System.Reflection;

namespace EmploisEnRegions.Integration.Sms;

internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ProjectFolder").Value!, "..", ".."));
}
