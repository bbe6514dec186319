using EmploisEnRegions.Channels.BotConnector.Delivery;
using EmploisEnRegions.Support;
using Microsoft.Bot.Schema;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector.Delivery;

public sealed class SendingPaceTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly SendingPace _pace;

    public SendingPaceTests() => _pace = new SendingPace(_clock);

    [Fact]
    public void Sent_as_fast_as_allowed_a_conversation_keeps_every_limit_of_Teams()
    {
        var sent = Enumerable.Range(0, 2_500).Select(_ => Send("c", "t")).ToList();

        foreach (var (most, seconds) in new[] { (7, 1), (8, 2), (60, 30), (1_800, 3_600) })
        {
            var tooMany = Enumerable.Range(0, sent.Count - most).Where(i => sent[i + most] - sent[i] < TimeSpan.FromSeconds(seconds));
            Assert.Empty(tooMany);
        }

        // And no slower than the limits: 1 800 in the first hour.
        Assert.Equal(1_800, sent.Count(at => at - sent[0] < TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Together_the_conversations_of_a_tenant_keep_its_limit_and_other_tenants_do_not_wait()
    {
        for (var i = 0; i < 30; i++) Assert.Equal(TimeSpan.Zero, _pace.Ask(Message($"c{i}", "t")));
        Assert.Equal(TimeSpan.FromSeconds(1), _pace.Ask(Message("c30", "t")));
        Assert.Equal(TimeSpan.Zero, _pace.Ask(Message("c31", "other")));
    }

    [Fact]
    public void Other_channels_have_no_limit_of_ours()
    {
        for (var i = 0; i < 100; i++) Assert.Equal(TimeSpan.Zero, _pace.Ask(Message("c", "t", "webchat")));
    }

    private DateTimeOffset Send(string conversation, string tenant)
    {
        for (TimeSpan wait; (wait = _pace.Ask(Message(conversation, tenant))) > TimeSpan.Zero;) _clock.Advance(wait);
        return _clock.GetUtcNow();
    }

    private static Activity Message(string conversation, string tenant, string channel = "msteams") =>
        new(ActivityTypes.Message) { ChannelId = channel, Conversation = new ConversationAccount(id: conversation, tenantId: tenant) };
}
