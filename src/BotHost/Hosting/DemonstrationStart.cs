using EmploisEnRegions.Demonstration;

namespace EmploisEnRegions.BotHost.Hosting;

/// <summary><c>--demo</c>: a database of its own, and whatever fills it.</summary>
internal static class DemonstrationStart
{
    private const string Argument = "--demo";
    private const string FileName = "orientation.demo.db";
    private const string Connection = "ConnectionStrings:Orientation";

    /// <summary>Without our own argument, which would take the next one for its value.</summary>
    public static string[] Without(string[] args) => [.. args.Where(arg => arg != Argument)];

    public static void UseDemonstration(this WebApplicationBuilder builder, string[] args)
    {
        var asked = args.Contains(Argument, StringComparer.Ordinal);
        var flag = asked ? "true" : "false";
        // Last and in both cases, so that no setting makes a demonstration of what was not started as one.
        var settings = new Dictionary<string, string?> { ["Storage:Demonstration"] = flag, ["Console:Demonstration"] = flag };
        if (asked && string.IsNullOrWhiteSpace(builder.Configuration[Connection]))
            settings[Connection] = $"Data Source={Path.Combine(builder.Environment.ContentRootPath, "App_Data", FileName)}";
        builder.Configuration.AddInMemoryCollection(settings);
        if (asked) builder.Services.AddDemonstration();
    }
}
