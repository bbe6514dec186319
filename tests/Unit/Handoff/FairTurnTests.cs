using EmploisEnRegions.Handoff.Turns;

namespace EmploisEnRegions.Tests.Unit.Handoff;

public sealed class FairTurnTests
{
    [Theory]
    [InlineData("A1 B1 C1", "ABCABCABC")]
    [InlineData("A2 B1 C1", "ABCAABCA")]
    [InlineData("A5 B1", "AAABAA")]
    [InlineData("A1", "AAA")]
    public void Turns_follow_the_weights_evenly_mixed(string weights, string chosen)
    {
        var able = Read(weights);
        Assert.Equal(chosen, Choose(able, [], chosen.Length));
    }

    [Fact]
    public void In_the_long_run_each_is_chosen_in_proportion()
    {
        var chosen = Choose(Read("A3 B2 C2"), [], 7_000);
        Assert.Equal((3_000, 2_000, 2_000), (chosen.Count(c => c == 'A'), chosen.Count(c => c == 'B'), chosen.Count(c => c == 'C')));
    }

    [Fact]
    public void Who_was_away_finds_no_backlog()
    {
        var credits = new Dictionary<string, long>();
        Choose(Read("A1 B1"), credits, 500);
        Assert.Equal(2, Choose(Read("A1 B1 C1"), credits, 6).Count(c => c == 'C'));
    }

    private static List<(string, int)> Read(string weights) => [.. weights.Split(' ').Select(one => (one[..1], one[1] - '0'))];

    private static string Choose(List<(string, int)> able, Dictionary<string, long> credits, int times) => string.Concat(Enumerable.Range(0, times).Select(_ =>
    {
        var (chosen, after) = FairTurn.Next(able, credits);
        foreach (var (organisation, credit) in after) credits[organisation] = credit;
        return chosen;
    }));
}
