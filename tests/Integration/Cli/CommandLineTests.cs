using System.Text.Json;

namespace EmploisEnRegions.Tests.Integration.Cli;

public sealed class CommandLineTests
{
    [Fact]
    public async Task Each_profile_gets_one_line_in_order_and_all_fifteen_regions_are_on_it()
    {
        var ended = await CommandLine.RunAsync("suggest", """{"excluded":["09"]}""", """{"medicalCare":true}""");

        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(2, ended.Lines.Count);
        Assert.Equal(["09"], Excluded(ended.Lines[0]));
        Assert.Equal(["10"], Excluded(ended.Lines[1]));
        Assert.All(ended.Lines, line => Assert.Equal(15, line.GetProperty("suggestions").GetArrayLength() + line.GetProperty("excluded").GetArrayLength()));
    }

    [Fact]
    public async Task A_wrong_line_gets_its_error_and_the_rest_is_answered()
    {
        var ended = await CommandLine.RunAsync("suggest", "{", """{"children":{"count":99}}""", "", "{}");

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(3, ended.Lines.Count);
        Assert.True(ended.Lines[0].TryGetProperty("error", out _));
        Assert.StartsWith("children.count", ended.Lines[1].GetProperty("error").GetString(), StringComparison.Ordinal);
        Assert.True(ended.Lines[2].TryGetProperty("suggestions", out _));
        Assert.Contains("2: children.count", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("guess")]
    [InlineData("suggest --why-not 06")]
    [InlineData("understand --today tomorrow")]
    [InlineData("chat --language es")]
    public async Task A_command_that_is_misspelt_ends_with_2_and_says_why(string arguments)
    {
        var ended = await CommandLine.RunAsync(arguments);

        Assert.Equal(2, ended.ExitCode);
        Assert.Empty(ended.Output);
        Assert.NotEmpty(ended.Errors);
    }

    [Fact]
    public async Task Why_not_promises_only_changes_that_hold_when_suggest_is_run_on_them()
    {
        var first = await CommandLine.RunAsync("suggest --why-not 11", """{"landscape":["sea"],"maxDriveHoursToMontreal":6}""");
        var why = first.Lines[0].GetProperty("whyNot");

        Assert.Equal("distance", why.GetProperty("excludedBecause").GetString());
        Assert.Equal(JsonValueKind.Null, why.GetProperty("rank").ValueKind);
        var change = why.GetProperty("changes")[0];
        Assert.Equal(8, change.GetProperty("set").GetProperty("maxDriveHoursToMontreal").GetDouble());
        var again = await CommandLine.RunAsync("suggest", change.GetProperty("profile").GetRawText());
        Assert.Contains("11", again.Lines[0].GetProperty("suggestions").EnumerateArray().Take(3).Select(s => s.GetProperty("region").GetString()));
    }

    [Fact]
    public async Task What_is_said_comes_back_as_language_intent_and_facts()
    {
        var ended = await CommandLine.RunAsync(
            "understand --today 2026-11-22",
            """{"text": "je n'ai pas de voiture", "question": "vehicle", "language": null}""",
            """{"text": "I want to talk to a person"}""",
            """{"question": "children"}""");

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal("""{"language":"fr","intent":"none","facts":{"vehicle":false}}""", ended.Lines[0].GetRawText());
        Assert.Equal("human", ended.Lines[1].GetProperty("intent").GetString());
        Assert.Equal("text: a text was expected", ended.Lines[2].GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_job_in_everyday_words_comes_back_as_occupations_of_the_national_classification()
    {
        var ended = await CommandLine.RunAsync("occupations", """{"text": "je soude des bateaux", "language": "fr", "top": 2}""", """{"text": "nurse"}""", """{"text": "nurse", "top": 0}""");

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal("72106", ended.Lines[0].GetProperty("matches")[0].GetProperty("nocCode").GetString());
        Assert.InRange(ended.Lines[0].GetProperty("matches").GetArrayLength(), 1, 2);
        Assert.Equal("31301", ended.Lines[1].GetProperty("matches")[0].GetProperty("nocCode").GetString());
        Assert.StartsWith("top", ended.Lines[2].GetProperty("error").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fr", "Bonjour")]
    [InlineData("en", "Hello")]
    public async Task The_conversation_runs_in_the_terminal_and_ends_with_the_input(string language, string greeting)
    {
        var ended = await CommandLine.RunAsync($"chat --language {language}", "ok");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains(greeting, ended.Output, StringComparison.Ordinal);
        Assert.Contains("> ok", ended.Output, StringComparison.Ordinal);
        Assert.Empty(ended.Errors);
    }

    private static IEnumerable<string?> Excluded(JsonElement line) => line.GetProperty("excluded").EnumerateArray().Select(e => e.GetProperty("region").GetString());
}
