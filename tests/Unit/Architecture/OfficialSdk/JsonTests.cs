using System.Text.RegularExpressions;

namespace EmploisEnRegions.Tests.Unit.Architecture.OfficialSdk;

/// <summary>System.Text.Json stands behind our Activity, Newtonsoft.Json behind the official one: the difference sits in one file.</summary>
public sealed partial class JsonTests
{
    private const string TheOneFile = "src/Conversations/Turns/ActivityJson.cs";

    [Fact]
    public void One_file_outside_the_seams_knows_which_JSON_library_stands_behind_activities() =>
        Assert.Equal([TheOneFile], Users.Sources().Where(path => Ours().IsMatch(File.ReadAllText(path))).Select(Repository.Relative));

    [Fact]
    public void The_same_file_and_no_other_asks_for_the_official_packages() =>
        Assert.Equal([TheOneFile], Users.Sources().Where(path => File.ReadAllText(path).Contains("OFFICIAL_SDK", StringComparison.Ordinal)).Select(Repository.Relative));

    /// <summary>An untyped value of an activity is another class with each library.</summary>
    [Fact]
    public void Who_handles_activities_leaves_their_JSON_to_that_file() =>
        Assert.Empty(Users.Sources().Where(path => Repository.Relative(path) != TheOneFile)
            .Select(path => (path, text: File.ReadAllText(path)))
            .Where(file => Activities().IsMatch(file.text))
            .Where(file => file.text.Contains("JsonElement", StringComparison.Ordinal)
                || (file.text.Contains("JsonObject", StringComparison.Ordinal) && !file.text.Contains("ActivityJson.", StringComparison.Ordinal)))
            .Select(file => Repository.Relative(file.path)));

    [Fact]
    public void No_source_generated_serializer_outside_the_seams_names_a_type_of_theirs()
    {
        var named = Users.Sources().SelectMany(path => SerializedType().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(named);
        Assert.Empty(named.Intersect(SeamTypes()));
    }

    private static HashSet<string> SeamTypes() => [.. typeof(Microsoft.Bot.Schema.Activity).Assembly.GetExportedTypes().Select(type => type.Name)];

    [GeneratedRegex(@"\bBotJson\b|EmploisEnRegions\.BotFramework\b|Newtonsoft")]
    private static partial Regex Ours();

    [GeneratedRegex(@"using Microsoft\.Bot\.(Schema|Builder)")]
    private static partial Regex Activities();

    [GeneratedRegex(@"JsonSerializable\(typeof\((?:\w+<)?(\w+)")]
    private static partial Regex SerializedType();
}
