using System.Xml.Linq;

namespace EmploisEnRegions.Tests.Unit.Architecture;

/// <summary>The repository as files, found upwards from the test assembly.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
            .Where(path => !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
                && !path.Contains("/node_modules/", StringComparison.Ordinal));

    public static string Relative(string path) => Path.GetRelativePath(Root, path);

    /// <summary>Project name → the projects it references, seams included.</summary>
    public static Dictionary<string, SortedSet<string>> Arrows() =>
        Files("src", "*.csproj").Concat(Files("dialogs", "*.csproj")).ToDictionary(
            path => Path.GetFileNameWithoutExtension(path),
            path => ReferencesOf(XDocument.Load(path)));

    private static SortedSet<string> ReferencesOf(XDocument project) => new(
        project.Descendants("ProjectReference").Select(e => Path.GetFileNameWithoutExtension(e.Attribute("Include")!.Value))
            .Concat(project.Descendants("Seam").Select(e => e.Attribute("Include")!.Value)),
        StringComparer.Ordinal);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "EmploisEnRegions.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }
}
