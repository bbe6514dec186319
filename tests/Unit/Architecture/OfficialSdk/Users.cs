namespace EmploisEnRegions.Tests.Unit.Architecture.OfficialSdk;

/// <summary>Who uses the seams: as projects, as sources, as built assemblies.</summary>
internal static class Users
{
    /// <summary>Wires everyone and is built last, with the browser part.</summary>
    public const string Host = "BotHost";

    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static IEnumerable<string> Projects() => Repository.Arrows()
        .Where(project => !Seams.Names.Contains(project.Key) && project.Key != Host && project.Value.Overlaps(Seams.Names))
        .Select(project => project.Key).Order(StringComparer.Ordinal);

    public static IEnumerable<string> Sources() =>
        Repository.Files("src", "*.cs").Concat(Repository.Files("src", "*.cshtml")).Concat(Repository.Files("dialogs", "*.cs"))
            .Where(path => !Seams.Names.Any(seam => Repository.Relative(path).StartsWith($"src/{seam}/", StringComparison.Ordinal)));

    public static AssemblyFile Built(string project)
    {
        var folder = Repository.Files("", $"{project}.csproj").Select(Path.GetDirectoryName).Single();
        var path = Path.Combine(folder!, "bin", Configuration, "net10.0", $"EmploisEnRegions.{project}.dll");
        Assert.True(File.Exists(path), $"{Repository.Relative(path)} is not built: dotnet build EmploisEnRegions.sln");
        return new AssemblyFile(path);
    }
}
