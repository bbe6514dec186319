namespace EmploisEnRegions.Tests.Unit.Architecture;

public sealed class MapTests
{
    [Fact]
    public void The_arrows_in_the_README_are_the_arrows_in_the_project_files()
    {
        var drawn = ReadmeArrows();
        var built = Repository.Arrows();
        var differences = drawn.Keys.Union(built.Keys)
            .SelectMany(project => Differences(project, drawn.GetValueOrDefault(project), built.GetValueOrDefault(project)));
        Assert.Empty(differences);
    }

    [Fact]
    public void Nothing_in_src_dialogs_or_a_build_file_reads_the_folder_shared()
    {
        var readers = Repository.Files("src", "*.*").Concat(Repository.Files("dialogs", "*.*"))
            .Concat(Directory.EnumerateFiles(Repository.Root, "Directory.*"))
            .Where(path => Path.GetExtension(path) is ".cs" or ".csproj" or ".props" or ".targets" or ".ts" or ".tsx" or ".json" or ".cshtml")
            .Where(path => File.ReadAllText(path).Contains("../shared", StringComparison.Ordinal))
            .Select(Repository.Relative);
        Assert.Empty(readers);
    }

    private static IEnumerable<string> Differences(string project, SortedSet<string>? drawn, SortedSet<string>? built)
    {
        if (drawn is null) return [$"{project} is not in the table of README.md"];
        if (built is null) return [$"{project} is in README.md but has no project file"];
        return built.Except(drawn).Select(other => $"{project} uses {other}: not in README.md")
            .Concat(drawn.Except(built).Select(other => $"{project} no longer uses {other}: still in README.md"));
    }

    private static Dictionary<string, SortedSet<string>> ReadmeArrows()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "README.md"))
            .SkipWhile(line => !line.StartsWith("| project | may use |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|'))
            .SelectMany(cells => Names(cells[0]).Select(project => (project, uses: cells[1].Trim())))
            .ToList();
        var all = rows.Select(row => row.project).ToHashSet(StringComparer.Ordinal);
        return rows.ToDictionary(row => row.project, row => new SortedSet<string>(Uses(row.project, row.uses, all), StringComparer.Ordinal));
    }

    private static IEnumerable<string> Uses(string project, string cell, HashSet<string> all) => cell switch
    {
        "–" => [],
        _ when cell.StartsWith("all but ", StringComparison.Ordinal) => all.Except(Names(cell["all but ".Length..])).Where(p => p != project),
        _ => Names(cell),
    };

    private static IEnumerable<string> Names(string cell) => cell.Split(',').Select(name => name.Trim());
}
