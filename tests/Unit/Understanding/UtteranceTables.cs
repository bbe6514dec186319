using System.Text.Json.Nodes;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Understanding;
using EmploisEnRegions.Understanding.Occupations;
using Xunit;

namespace EmploisEnRegions.Tests.Unit.Understanding;

/// <summary>The tables of utterances beside this file: what people type, and what must be understood, no less and no more.</summary>
public sealed class UtteranceTables
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly IUnderstanding Local = UnderstandingFactory.CreateLocal();
    private static readonly IOccupations Occupations = UnderstandingFactory.CreateOccupations();

    public static TheoryData<string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string>();
        foreach (var line in Lines(table))
        {
            var cut = line.LastIndexOf(" => ", StringComparison.Ordinal);
            rows.Add(line[..cut], line[(cut + 4)..].Trim());
        }
        return rows;
    }

    public static TheoryData<string> Texts(string table) => [.. Lines(table)];

    [Theory]
    [MemberData(nameof(Rows), "intents")]
    [MemberData(nameof(Rows), "household")]
    [MemberData(nameof(Rows), "levels")]
    [MemberData(nameof(Rows), "places")]
    [MemberData(nameof(Rows), "living")]
    [MemberData(nameof(Rows), "time-status-goals")]
    public async Task A_message_is_understood_in_the_light_of_its_question(string said, string expected)
    {
        var parts = said.Split(" | ", 2);
        var question = parts[0] == "-" ? null : parts[0];
        var heard = await Local.UnderstandAsync(new Utterance(parts[1], question, null, Today), TestContext.Current.CancellationToken);
        var brace = expected.IndexOf('{', StringComparison.Ordinal);
        var intent = brace == 0 ? "none" : brace < 0 ? expected : expected[..brace].Trim();
        Assert.Equal(intent, Name(heard.Intent));
        var facts = ProfileJson.Write(heard.Facts);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(brace < 0 ? "{}" : expected[brace..]), JsonNode.Parse(facts)), $"{said}: expected {expected}, understood {facts}");
        Assert.True(question is null || intent != "none" || heard.AnswersQuestion, $"{said} does not answer its question.");
    }

    [Theory]
    [MemberData(nameof(Texts), "alarm-crisis")]
    public void Words_of_crisis_are_heard(string text) => Assert.Equal(Intent.Crisis, Local.Alarm(text));

    [Theory]
    [MemberData(nameof(Texts), "alarm-exploitation")]
    public void Words_of_exploitation_at_work_are_heard(string text) => Assert.NotEqual(Intent.None, Local.Alarm(text));

    [Theory]
    [MemberData(nameof(Texts), "alarm-near-misses")]
    public void Idioms_jobs_and_jokes_raise_no_alarm(string text) => Assert.Equal(Intent.None, Local.Alarm(text));

    [Theory]
    [MemberData(nameof(Rows), "occupations")]
    public void An_everyday_wording_of_a_trade_finds_its_unit_group(string text, string nocCode) =>
        Assert.Equal([nocCode], Occupations.Find(text, null, 1).Select(m => m.NocCode));

    private static string Name(Intent intent) => intent switch
    {
        Intent.LanguageFrench => "language:fr",
        Intent.LanguageEnglish => "language:en",
        _ => intent.ToString().ToLowerInvariant(),
    };

    private static IEnumerable<string> Lines(string table) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "Utterances", table + ".txt")).Where(l => l.Length > 0 && l[0] != '#');
}
