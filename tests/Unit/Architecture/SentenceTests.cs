using System.Text.Json;
using System.Text.RegularExpressions;

namespace EmploisEnRegions.Tests.Unit.Architecture;

public sealed partial class SentenceTests
{
    public static TheoryData<string> French() =>
        [.. Repository.Files("src", "*.fr.json").Concat(Repository.Files("dialogs", "*.fr.json")).Select(Repository.Relative)];

    [Theory, MemberData(nameof(French))]
    public void Both_languages_have_the_same_sentences_with_the_same_placeholders(string french)
    {
        var english = Path.Combine(Repository.Root, french.Replace(".fr.json", ".en.json", StringComparison.Ordinal));
        Assert.True(File.Exists(english), $"No English beside {french}");
        Assert.Equal(Shape(Path.Combine(Repository.Root, french)), Shape(english));
    }

    [Theory, MemberData(nameof(French))]
    public void French_is_written_with_the_spaces_of_Quebec(string french)
    {
        var wrong = Leaves(Path.Combine(Repository.Root, french)).Where(leaf => WrongSpace().IsMatch(leaf.Text))
            .Select(leaf => $"{leaf.Path}: {leaf.Text}");
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_sentence_stands_in_the_code_of_a_dialog()
    {
        var sentences = Repository.Files("dialogs", "*.cs")
            .SelectMany(path => File.ReadLines(path).Where(IsCode).SelectMany(line => Literal().Matches(line)).Where(literal => Words().IsMatch(literal.Value))
                .Select(literal => $"{Repository.Relative(path)}: {literal.Value}"));
        Assert.Empty(sentences);
    }

    private static bool IsCode(string line) => line.TrimStart() is { Length: > 0 } code && !code.StartsWith("//", StringComparison.Ordinal) && !code.Contains("Exception(", StringComparison.Ordinal);

    private static List<string> Shape(string file) =>
        [.. Leaves(file).Select(leaf => $"{leaf.Path} {string.Join(' ', Placeholder().Matches(leaf.Text).Select(m => m.Value).Distinct().Order())}")];

    private static IEnumerable<(string Path, string Text)> Leaves(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return Walk("", json.RootElement.Clone());
    }

    private static IEnumerable<(string Path, string Text)> Walk(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Walk($"{path}/{p.Name}", p.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => Walk($"{path}/{i}", item)),
        JsonValueKind.String => [(path, element.GetString()!)],
        _ => [],
    };

    [GeneratedRegex(@"\{[a-zA-Z]+\}")]
    private static partial Regex Placeholder();

    /// <summary>A breaking space before a colon or inside guillemets; any space before ; ! ?</summary>
    [GeneratedRegex(@" :( |$|\n)|« | »|[ \u00a0][;!?]|\d [$%]")]
    private static partial Regex WrongSpace();

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\p{L}{2,} \p{L}{2,}")]
    private static partial Regex Words();
}
