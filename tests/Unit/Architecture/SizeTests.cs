using System.Text.RegularExpressions;

namespace EmploisEnRegions.Tests.Unit.Architecture;

public sealed partial class SizeTests
{
    private const int LongestFile = 300;
    private const int LongestMethod = 60;

    [Fact]
    public void No_source_file_is_longer_than_300_lines()
    {
        var tooLong = SourceFiles()
            .Select(path => (path, lines: File.ReadLines(path).Count()))
            .Where(file => file.lines > LongestFile)
            .Select(file => $"{Repository.Relative(file.path)}: {file.lines} lines");
        Assert.Empty(tooLong);
    }

    [Fact]
    public void No_method_is_longer_than_60_lines()
    {
        var tooLong = SourceFiles().Where(path => path.EndsWith(".cs", StringComparison.Ordinal))
            .SelectMany(path => Bodies(File.ReadAllLines(path)).Where(body => body.Lines > LongestMethod)
                .Select(body => $"{Repository.Relative(path)}:{body.Start}: {body.Lines} lines"));
        Assert.Empty(tooLong);
    }

    private static IEnumerable<string> SourceFiles() =>
        Repository.Files("src", "*.cs").Concat(Repository.Files("dialogs", "*.cs")).Concat(Repository.Files("src/Browser", "*.ts*"));

    /// <summary>Bodies of members: a line of four spaces that opens a parameter list, a brace of the same depth, and its partner.</summary>
    private static IEnumerable<(int Start, int Lines)> Bodies(string[] lines)
    {
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i] != "    {" || !MemberEnd().IsMatch(lines[i - 1])) continue;
            var end = Array.FindIndex(lines, i, line => line is "    }" or "    };");
            if (end > 0) yield return (i + 1, end - i + 1);
        }
    }

    [GeneratedRegex(@"\)( where .*| : (base|this)\(.*)?$")]
    private static partial Regex MemberEnd();
}
