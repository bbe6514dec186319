using EmploisEnRegions.Conversations;
using EmploisEnRegions.Support;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Tests.Unit.Conversations;

public sealed class FeedTests
{
    private static readonly ConversationKey One = new("directline", "one");
    private static readonly ConversationKey Two = new("directline", "two");

    [Fact]
    public async Task Each_listener_hears_of_its_own_conversation_until_it_leaves()
    {
        await using var bot = BotUnderTest.With((_, _) => Task.CompletedTask);
        var (own, all) = (new List<ConversationChange>(), new List<ConversationChange>());
        using var everything = bot.Feed.SubscribeAll(all.Add);
        var listening = bot.Feed.Subscribe(One, own.Add);

        bot.Feed.Publish(new ConversationChange(One, 1, ConversationStatus.Bot));
        bot.Feed.Publish(new ConversationChange(Two, 1, ConversationStatus.Bot));
        listening.Dispose();
        listening.Dispose();
        bot.Feed.Publish(new ConversationChange(One, 2, ConversationStatus.Bot));

        Assert.Equal([One], own.Select(c => c.Key));
        Assert.Equal(3, all.Count);
    }

    [Fact]
    public async Task A_listener_that_throws_silences_nobody_and_fails_no_turn()
    {
        await using var bot = BotUnderTest.With((turn, token) => turn.SendActivityAsync("oui", cancellationToken: token));
        var heard = 0;
        using var bad = bot.Feed.SubscribeAll(_ => throw new InvalidOperationException());
        using var good = bot.Feed.SubscribeAll(_ => heard++);

        Assert.Single(await bot.NewPerson().SaysAsync("a"));

        Assert.Equal(1, heard);
    }

    [Fact]
    public async Task The_same_action_may_listen_twice()
    {
        await using var bot = BotUnderTest.With((_, _) => Task.CompletedTask);
        var heard = 0;
        void Listener(ConversationChange change) => heard++;
        var first = bot.Feed.Subscribe(One, Listener);
        using var second = bot.Feed.Subscribe(One, Listener);

        first.Dispose();
        bot.Feed.Publish(new ConversationChange(One, 1, ConversationStatus.Bot));

        Assert.Equal(1, heard);
    }
}
