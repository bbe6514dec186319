using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Outbox;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Tests.Unit.Conversations.Outbox;

public sealed class RetryRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(5, 32)]
    [InlineData(6, 60)]
    [InlineData(49, 60)]
    public void The_longest_delay_doubles_up_to_its_limit_and_chance_takes_any_part_of_it(int attempt, int longest)
    {
        Assert.Equal(Now, Rule(chance: 0).Next(Message(attempt), null, Now));
        Assert.Equal(Now.AddSeconds(longest / 2.0), Rule(chance: 0.5).Next(Message(attempt), null, Now));
        Assert.Equal(Now.AddSeconds(longest * 0.75), Rule(chance: 0.75).Next(Message(attempt), null, Now));
    }

    [Fact]
    public void What_the_channel_asks_for_comes_first_and_the_jitter_on_top()
    {
        Assert.Equal(Now.AddSeconds(90), Rule(chance: 0).Next(Message(1), TimeSpan.FromSeconds(90), Now));
        Assert.Equal(Now.AddSeconds(91), Rule(chance: 0.5).Next(Message(1), TimeSpan.FromSeconds(90), Now));
        Assert.Equal(Now, Rule(chance: 0).Next(Message(1), TimeSpan.FromSeconds(-90), Now));
    }

    [Fact]
    public void After_the_last_attempt_there_is_no_other()
    {
        Assert.NotNull(Rule(chance: 0).Next(Message(49), null, Now));
        Assert.Null(Rule(chance: 0).Next(Message(50), null, Now));
    }

    [Fact]
    public void A_message_past_its_time_is_not_tried_again()
    {
        var yesterday = Message(3) with { QueuedAt = Now.AddHours(-24).AddSeconds(4) };
        Assert.Equal(Now.AddSeconds(4), Rule(chance: 0.5).Next(yesterday, null, Now));
        Assert.Null(Rule(chance: 0.6).Next(yesterday, null, Now));
        Assert.Null(Rule(chance: 0).Next(Message(1), TimeSpan.FromHours(25), Now));
        Assert.Null(Rule(chance: 0).Next(Message(1), TimeSpan.MaxValue, Now));
        Assert.False(Rule(chance: 0).IsTooOld(yesterday, Now));
        Assert.True(Rule(chance: 0).IsTooOld(yesterday, Now.AddSeconds(5)));
    }

    private static RetryRule Rule(double chance) =>
        new(Options.Create(new OutboxOptions { FirstDelaySeconds = 2, LongestDelaySeconds = 60 }), () => chance);

    private static OutboxMessage Message(int attempt) => new(new ConversationKey("push", "c"), 1, attempt, Now, default);
}
