namespace EmploisEnRegions.BotHost.Hosting;

internal static class ContentRoot
{
    /// <summary>The folder that holds wwwroot: the current one with `dotnet run`, else the one of the built program,
    /// so that it starts from anywhere.</summary>
    public static WebApplicationOptions Options(string[] args)
    {
        var here = File.Exists("appsettings.json") && Directory.Exists("wwwroot");
        return new WebApplicationOptions { Args = args, ContentRootPath = here ? null : AppContext.BaseDirectory };
    }
}
