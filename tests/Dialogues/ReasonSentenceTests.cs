using System.Text.Json;
using System.Text.RegularExpressions;

namespace EmploisEnRegions.Tests.Dialogues;

/// <summary>Every reason, exclusion and caution that the recommender can give has its sentence: the tables of src/Regions/README.md are the list.</summary>
public sealed partial class ReasonSentenceTests
{
    [Theory, InlineData("fr"), InlineData("en")]
    public void Every_reason_and_drawback_has_a_sentence(string language)
    {
        var told = Sentences(language, "reasons");
        var missing = Reasons().Where(reason => !told.Contains(reason));
        Assert.Empty(missing);
    }

    [Theory, InlineData("fr"), InlineData("en")]
    public void Every_caution_has_a_sentence(string language)
    {
        var told = Sentences(language, "cautions");
        var cautions = Section("## Cautions").SelectMany(line => Name().Matches(line)).Select(m => m.Groups[1].Value).ToList();
        Assert.NotEmpty(cautions);
        Assert.Empty(cautions.Except(told));
    }

    [Theory, InlineData("fr"), InlineData("en")]
    public void Everything_that_a_place_may_have_is_told(string language)
    {
        var fits = File.ReadLines(Path.Combine(Root(), "src/Regions/README.md")).Where(line => line.StartsWith("**Places inside the region**", StringComparison.Ordinal))
            .SelectMany(line => Pair().Matches(line)).Select(m => m.Groups[1].Value).Where(pair => pair.Contains('.', StringComparison.Ordinal)).ToHashSet();
        Assert.True(fits.Count >= 9);
        Assert.Equal(fits, Sentences(language, "fits"));
    }

    private static List<string> Reasons()
    {
        var reasons = new List<string>();
        string[] criteria = [];
        foreach (var cells in Section("## Reasons").Where(line => line.StartsWith('|')).Select(line => line.Split('|', StringSplitOptions.TrimEntries)))
        {
            if (cells[1] is "criterion" || cells[1].StartsWith("--", StringComparison.Ordinal)) continue;
            if (cells[1].Length > 0) criteria = cells[1].Split(", ");
            reasons.AddRange(from criterion in criteria from basis in cells[2].Split(", ") select $"{criterion}.{basis}");
        }

        Assert.NotEmpty(reasons);
        return reasons;
    }

    private static IEnumerable<string> Section(string heading) =>
        File.ReadLines(Path.Combine(Root(), "src/Regions/README.md")).SkipWhile(line => !line.StartsWith(heading, StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal));

    private static HashSet<string> Sentences(string language, string kind)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root(), $"dialogs/FindRegion/SuggestionTexts.{language}.json")));
        return [.. json.RootElement.GetProperty(kind).EnumerateObject().Select(p => p.Name)];
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "EmploisEnRegions.sln"))) folder = folder.Parent;
        return folder.FullName;
    }

    [GeneratedRegex("`([a-zA-Z]+[.][a-zA-Z]+)`")]
    private static partial Regex Pair();

    [GeneratedRegex("`([a-zA-Z]+)`")]
    private static partial Regex Name();
}
