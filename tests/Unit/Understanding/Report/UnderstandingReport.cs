using Xunit;

namespace EmploisEnRegions.Tests.Unit.Understanding.Report;

/// <summary>What is understood of each labelled set, in a table; what is not, line by line; and a floor below which no change may fall.</summary>
public sealed class UnderstandingReport(ITestOutputHelper output)
{
    private static readonly string[] Facts = ["household", "levels", "living", "time-status-goals", "newcomers-fr", "newcomers-en"];

    [Fact]
    public async Task Facts_of_newcomers_are_understood() =>
        Hold(await LabelledSets.FactsAsync("facts", Facts, TestContext.Current.CancellationToken), kind => kind.StartsWith("newcomers", StringComparison.Ordinal) ? 0.95 : 1);

    [Fact]
    public async Task Intents_are_understood() => Hold(await LabelledSets.FactsAsync("intents", ["intents"], TestContext.Current.CancellationToken), _ => 1);

    [Fact]
    public async Task Places_are_understood() => Hold(await LabelledSets.FactsAsync("places", ["places"], TestContext.Current.CancellationToken), _ => 1);

    [Fact]
    public void Alarms_are_heard_and_near_misses_left_alone() =>
        Hold(LabelledSets.Alarm(), kind => kind.EndsWith("recall", StringComparison.Ordinal) ? 0.98 : 0.93);

    [Fact]
    public void Everyday_wordings_of_trades_are_found() =>
        Hold(LabelledSets.EverydayTrades(), kind => kind.EndsWith(LabelledSets.TopFive, StringComparison.Ordinal) ? 0.98 : 0.95);

    [Fact]
    public async Task Languages_are_told_apart() => Hold(await LabelledSets.LanguageAsync(TestContext.Current.CancellationToken), LanguageFloor);

    /// <summary>A single word may belong to both languages; a sentence does not.</summary>
    private static double LanguageFloor(string kind) => kind switch
    {
        "word fr" => 0.82,
        "word en" => 0.91,
        "pair fr" => 0.96,
        "pair en" => 0.98,
        "chat fr" or "chat en" => 0.97,
        "other" => 0.95,
        _ => 1,
    };

    private void Hold(SetResult result, Func<string, double> floor)
    {
        var table = result.Table().ToList();
        foreach (var line in table) output.WriteLine(line);
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "understanding-report"));
        File.WriteAllLines(Path.Combine(folder.FullName, result.Name + ".md"), table);
        Assert.All(result.Kinds, kind => Assert.True(result.Understood(kind) >= floor(kind), $"{result.Name}, {kind}: {result.Understood(kind):P1} is below {floor(kind):P1}."));
    }
}
