using System.Text;
using System.Text.Json;
using EmploisEnRegions.Integration.DirectLine;
using EmploisEnRegions.Support;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector.Teams;

/// <summary>What Teams sends, and what it is sent.</summary>
public sealed class TeamsTests
{
    [Fact]
    public async Task What_is_said_in_one_turn_arrives_as_one_message()
    {
        await using var connector = await MockConnector.StartAsync();
        await using var host = new ConnectorHost();
        await host.SendsAsync(Message(connector.Address, "one\ntwo\nthree"));
        await host.LaterAsync(host.IsEmptyAsync);
        var posted = Assert.Single(connector.All);
        Assert.Equal(("one\n\ntwo\n\nthree", "one"), (posted.Text, posted.Activity.GetProperty("summary").GetString()));
    }

    [Theory]
    [InlineData("<at>Orientation</at> aide", "aide")]
    [InlineData("<at>Orientation</at>&nbsp;help\n", "help")]
    [InlineData("bonjour <at>Orientation</at>", "bonjour")]
    [InlineData("<at>Orientation</at> voici <at>Léa Roy</at>", "voici Léa Roy")]
    public async Task In_a_group_the_bots_own_name_is_not_part_of_what_was_said(string written, string read)
    {
        await using var host = new ConnectorHost();
        using var client = host.Client(bearer: null);
        var answer = await (await PostAsync(client, Message(new Uri("http://localhost:1"), written, group: true, expectReplies: true))).ReadAsync();
        Assert.Equal([read], answer.Texts());
    }

    [Fact]
    public async Task A_group_is_not_greeted_whenever_somebody_joins_it()
    {
        await using var connector = await MockConnector.StartAsync();
        await using var host = new ConnectorHost();
        foreach (var type in new[] { "channel", "groupChat", "personal" })
        {
            await host.SendsAsync(new
            {
                type = "conversationUpdate", channelId = "msteams", serviceUrl = connector.Address, membersAdded = new[] { new { id = "29:u" } },
                conversation = new { id = type, conversationType = type }, from = new { id = "29:u" }, recipient = new { id = "28:bot" },
            });
        }

        await host.LaterAsync(host.IsEmptyAsync);
        Assert.Equal("/v3/conversations/personal/activities", Assert.Single(connector.All).Target);
    }

    [Fact]
    public async Task What_Teams_cannot_show_is_not_sent()
    {
        await using var connector = await MockConnector.StartAsync();
        await using var host = new ConnectorHost { Bot = typeof(EventBot) };
        await host.SendsAsync(Message(connector.Address, "hi"));
        await host.LaterAsync(host.IsEmptyAsync);
        Assert.Equal("after the event", Assert.Single(connector.All).Text);
    }

    private static object Message(Uri serviceUrl, string text, bool group = false, bool expectReplies = false) => new
    {
        type = "message", id = "1", channelId = "msteams", text, serviceUrl, deliveryMode = expectReplies ? "expectReplies" : null,
        conversation = new { id = "19:c", conversationType = group ? "channel" : "personal", isGroup = group, tenantId = "t" },
        from = new { id = "29:u", name = "Léa Roy" }, recipient = new { id = "28:bot", name = "Orientation" },
        attachments = new[] { new { contentType = "text/html", content = "<p>the words again</p>" } },
        entities = new object[]
        {
            new { type = "mention", mentioned = new { id = "28:bot", name = "Orientation" }, text = "<at>Orientation</at>" },
            new { type = "clientInfo", locale = "fr-CA", platform = "Windows" },
        },
    };

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, object activity) =>
        client.PostAsync("/api/messages", new StringContent(JsonSerializer.Serialize(activity), Encoding.UTF8, "application/json"));

    private sealed class EventBot : Microsoft.Bot.Builder.IBot
    {
        public async Task OnTurnAsync(Microsoft.Bot.Builder.ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await turnContext.SendActivityAsync(new Microsoft.Bot.Schema.Activity("event") { Name = "handoff.initiate" }, cancellationToken);
            await turnContext.SendActivityAsync("after the event", cancellationToken: cancellationToken);
        }
    }
}
