using EmploisEnRegions.Handoff.Desk;

namespace EmploisEnRegions.Tests.Unit.Handoff;

public sealed class UsualWaitTests
{
    [Fact]
    public void Nothing_is_claimed_of_fewer_than_twenty() => Assert.Null(UsualWait.Of(Minutes(19)));

    [Theory]
    [InlineData(20, 10, 16)]
    [InlineData(21, 11, 17)]
    [InlineData(200, 100, 160)]
    public void Half_and_eight_of_ten_waited_no_longer(int observations, int half, int most) =>
        Assert.Equal(new UsualWait(TimeSpan.FromMinutes(half), TimeSpan.FromMinutes(most)), UsualWait.Of(Minutes(observations)));

    private static List<TimeSpan> Minutes(int count) => [.. Enumerable.Range(1, count).Reverse().Select(minutes => TimeSpan.FromMinutes(minutes))];
}
