using System.Globalization;
using EmploisEnRegions.Support;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector.Delivery;

public sealed class DeliveryTests
{
    [Fact]
    public async Task Replies_are_posted_to_the_conversation_as_replies_to_what_the_channel_calls_the_message()
    {
        await using var connector = await MockConnector.StartAsync();
        await using var host = new ConnectorHost();
        await host.SaysAsync(connector.Address, "one\ntwo", "a:1/é|x");

        await Waiting.UntilAsync(() => connector.All.Count == 2);

        Assert.Equal(["one", "two"], connector.Texts);
        var first = connector.All[0];
        Assert.Equal(("POST", "/v3/conversations/a%3A1%2F%C3%A9%7Cx/activities/said-1"), (first.Method, first.Target));
        Assert.Equal("a:1/é|x|0000002", first.Activity.GetProperty("id").GetString());
        Assert.Equal(Uri.EscapeDataString("a:1/é|x|0000002"), first.Key);
        Assert.Equal("said-1", first.Activity.GetProperty("replyToId").GetString());
        Assert.Equal(("bot", "u"), (first.Activity.GetProperty("from").GetProperty("id").GetString(), first.Activity.GetProperty("recipient").GetProperty("id").GetString()));
        await Waiting.UntilAsync(host.IsEmptyAsync);
    }

    [Fact]
    public async Task What_answers_no_message_is_posted_to_the_conversation_itself_below_the_path_of_the_service()
    {
        await using var connector = await MockConnector.StartAsync();
        await using var host = new ConnectorHost();
        await host.SendsAsync(new
        {
            type = "conversationUpdate", channelId = "emulator", serviceUrl = new Uri(connector.Address, "/amer/"),
            conversation = new { id = "c" }, from = new { id = "u" }, recipient = new { id = "bot" },
        });

        await Waiting.UntilAsync(() => connector.All.Count == 1);

        Assert.Equal(("/amer/v3/conversations/c/activities", "c|0000001"), (connector.All[0].Target, connector.All[0].Key));
    }

    [Fact]
    public async Task After_429_the_connector_is_left_alone_as_long_as_it_said_in_seconds()
    {
        await using var connector = await MockConnector.StartAsync();
        await using var host = new ConnectorHost();
        var (asked, again) = await AskedTwiceAsync(connector, host, _ => "30");
        Assert.True(again >= asked.AddSeconds(30));
    }

    [Fact]
    public async Task After_503_the_connector_is_left_alone_until_the_date_that_it_gave()
    {
        await using var connector = await MockConnector.StartAsync();
        await using var host = new ConnectorHost();
        var (asked, again) = await AskedTwiceAsync(connector, host, now => now.AddSeconds(50).ToString("R", CultureInfo.InvariantCulture), status: 503);
        Assert.True(again >= asked.AddSeconds(50));
    }

    [Theory]
    [InlineData(408)]
    [InlineData(412)]
    [InlineData(500)]
    [InlineData(504)]
    public async Task A_passing_trouble_is_tried_again_under_the_same_key_and_the_next_message_waits(int status)
    {
        await using var connector = await MockConnector.StartAsync();
        await using var host = new ConnectorHost();
        connector.Answer = (posted, times, http) => MockConnector.Status(http, posted.Text == "one" && times < 3 ? status : 200);
        await host.SaysAsync(connector.Address, "one\ntwo\nthree");

        await host.LaterAsync(host.IsEmptyAsync);

        Assert.Equal(["one", "one", "one", "two", "three"], connector.Texts);
        Assert.Equal("c|0000002", Assert.Single(connector.All.Take(3).Select(p => p.Key).Distinct()));
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    public async Task A_refusal_is_set_aside_and_the_next_message_goes_on(int status)
    {
        await using var connector = await MockConnector.StartAsync();
        await using var host = new ConnectorHost();
        connector.Answer = (posted, _, http) => MockConnector.Status(http, posted.Text == "one" ? status : 200);
        await host.SaysAsync(connector.Address, "one\ntwo");

        await Waiting.UntilAsync(() => connector.All.Count == 2);

        Assert.Equal(["one", "two"], connector.Texts);
        Assert.Equal($"http{status}", (await host.DeadLetterAsync()).Reason);
    }

    [Fact]
    public async Task A_redirection_is_not_followed()
    {
        await using var connector = await MockConnector.StartAsync();
        await using var elsewhere = await MockConnector.StartAsync();
        await using var host = new ConnectorHost();
        connector.Answer = (_, _, http) =>
        {
            http.Response.Headers.Location = elsewhere.Address.ToString();
            return MockConnector.Status(http, 307);
        };
        await host.SaysAsync(connector.Address, "one");
        Assert.Equal("http307", (await host.DeadLetterAsync()).Reason);
        Assert.Empty(elsewhere.All);
    }

    [Fact]
    public async Task A_connector_that_does_not_answer_is_given_up_for_the_moment_and_tried_again()
    {
        await using var connector = await MockConnector.StartAsync();
        await using var host = new ConnectorHost();
        connector.Answer = (_, times, http) => times > 1 ? MockConnector.Status(http, 200) : Task.Delay(Timeout.Infinite, http.RequestAborted);
        await host.SaysAsync(connector.Address, "one");
        await Waiting.UntilAsync(() => connector.All.Count == 1);

        await host.LaterAsync(host.IsEmptyAsync);

        Assert.Equal(2, connector.All.Count);
    }

    [Fact]
    public async Task A_connector_that_is_not_there_is_tried_until_the_ceiling()
    {
        await using var host = new ConnectorHost(("Outbox:Attempts", "3"));
        Uri nobody;
        await using (var gone = await MockConnector.StartAsync()) nobody = gone.Address;
        await host.SaysAsync(nobody, "one");

        await host.LaterAsync(async () => (await host.Outbox.CountAsync(CancellationToken.None)).Dead == 1);

        var dead = await host.DeadLetterAsync();
        Assert.Equal((3, "unreachable"), (dead.Attempts, dead.Reason));
    }

    [Theory]
    [InlineData("https://connector.example.org/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://localhost@connector.example.org/")]
    [InlineData("http://localhost.example.org/")]
    public async Task Nothing_is_posted_to_a_host_that_the_settings_do_not_name(string serviceUrl)
    {
        await using var host = new ConnectorHost();
        await host.SaysAsync(new Uri(serviceUrl), "one");
        var dead = await host.DeadLetterAsync();
        Assert.Equal((1, "untrustedHost"), (dead.Attempts, dead.Reason));
    }

    private static async Task<(DateTimeOffset Asked, DateTimeOffset Again)> AskedTwiceAsync(
        MockConnector connector, ConnectorHost host, Func<DateTimeOffset, string> retryAfter, int status = 429)
    {
        DateTimeOffset asked = default, again = default;
        connector.Answer = (_, times, http) =>
        {
            var now = host.Clock.GetUtcNow();
            if (times > 1)
            {
                again = now;
                return MockConnector.Status(http, 200);
            }

            asked = now;
            return MockConnector.Status(http, status, retryAfter(now));
        };
        await host.SaysAsync(connector.Address, "one");
        await host.LaterAsync(host.IsEmptyAsync);
        Assert.Equal(2, connector.All.Count);
        return (asked, again);
    }
}
