namespace EmploisEnRegions.Browser.Running;

internal static class Repository
{
    public static string Root { get; } = Find();

    public static string Wwwroot { get; } = Path.Combine(Root, "src", "BotHost", "wwwroot");

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EmploisEnRegions.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
