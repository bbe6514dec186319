using EmploisEnRegions.Understanding;
using EmploisEnRegions.Understanding.Occupations;
using Xunit;

namespace EmploisEnRegions.Tests.Unit.Understanding;

/// <summary>The tables of utterances beside this file: what people type, and what must be understood, no less and no more.</summary>
public sealed class UtteranceTables
{
    private static readonly IUnderstanding Local = UtteranceFiles.Local;
    private static readonly IOccupations Occupations = UnderstandingFactory.CreateOccupations();

    public static TheoryData<string, string> Rows(string table)
    {
        var rows = new TheoryData<string, string>();
        foreach (var (said, expected) in UtteranceFiles.Rows(table)) rows.Add(said, expected);
        return rows;
    }

    public static TheoryData<string> Texts(string table) => [.. UtteranceFiles.Lines(table)];

    [Theory]
    [MemberData(nameof(Rows), "intents")]
    [MemberData(nameof(Rows), "household")]
    [MemberData(nameof(Rows), "levels")]
    [MemberData(nameof(Rows), "places")]
    [MemberData(nameof(Rows), "living")]
    [MemberData(nameof(Rows), "time-status-goals")]
    public async Task A_message_is_understood_in_the_light_of_its_question(string said, string expected) =>
        Assert.Null(await UtteranceFiles.FaultAsync(said, expected, TestContext.Current.CancellationToken));

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
}
