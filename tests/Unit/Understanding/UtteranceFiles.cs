using System.Text.Json.Nodes;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding;

namespace EmploisEnRegions.Tests.Unit.Understanding;

/// <summary>The tables of utterances beside this file, and the one judge of facts that the tests and the report share.</summary>
internal static class UtteranceFiles
{
    public static readonly DateOnly Today = new(2026, 11, 22);
    public static readonly IUnderstanding Local = UnderstandingFactory.CreateLocal();

    public static IEnumerable<string> Lines(string table) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "Utterances", table + ".txt")).Where(l => l.Length > 0 && l[0] != '#');

    public static IEnumerable<(string Said, string Expected)> Rows(string table) => Lines(table).Select(line =>
    {
        var cut = line.LastIndexOf(" => ", StringComparison.Ordinal);
        return (line[..cut], line[(cut + 4)..].Trim());
    });

    /// <summary>What was understood otherwise than expected; null when nothing was: neither less nor more.</summary>
    public static async Task<string?> FaultAsync(string said, string expected, CancellationToken cancellationToken)
    {
        var parts = said.Split(" | ", 2);
        var question = parts[0] == "-" ? null : parts[0];
        var heard = await Local.UnderstandAsync(new Utterance(parts[1], question, null, Today), cancellationToken);
        var brace = expected.IndexOf('{', StringComparison.Ordinal);
        var intent = brace == 0 ? "none" : brace < 0 ? expected : expected[..brace].Trim();
        var facts = ProfileJson.Write(heard.Facts);
        if (intent != Name(heard.Intent) || !JsonNode.DeepEquals(JsonNode.Parse(brace < 0 ? "{}" : expected[brace..]), JsonNode.Parse(facts)))
            return $"{Name(heard.Intent)} {facts}";
        return question is null || intent != "none" || heard.AnswersQuestion ? null : "does not answer its question";
    }

    private static string Name(Intent intent) => intent switch
    {
        Intent.LanguageFrench => "language:fr",
        Intent.LanguageEnglish => "language:en",
        _ => intent.ToString().ToLowerInvariant(),
    };
}
