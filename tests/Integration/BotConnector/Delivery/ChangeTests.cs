using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector.Delivery;

public sealed class ChangeTests
{
    [Fact]
    public async Task A_message_is_changed_and_taken_back_where_the_channel_has_it_and_the_transcript_keeps_all()
    {
        await using var connector = await MockConnector.StartAsync();
        connector.Answer = (posted, _, http) => posted.Method == "POST" ? MockConnector.Named(http, $"of/the service:{posted.Text}") : MockConnector.Status(http, 200);
        await using var host = new ConnectorHost { Bot = typeof(ChangingBot) };
        await host.SaysAsync(connector.Address, "first");
        await host.SaysAsync(connector.Address, "change");
        await host.SaysAsync(connector.Address, "delete");
        await host.LaterAsync(host.IsEmptyAsync);

        var target = "/v3/conversations/c/activities/of%2Fthe%20service%3Afirst";
        Assert.Equal([("POST", "/v3/conversations/c/activities/said-1"), ("PUT", target), ("DELETE", target)], connector.All.Select(p => (p.Method, p.Target)));
        Assert.Equal(("message", "changed"), (connector.All[1].Activity.GetProperty("type").GetString(), connector.All[1].Text));

        var store = host.Services.GetRequiredService<IConversationStore>();
        var kept = await store.ReadTranscriptAsync(new ConversationKey("emulator", "c"), 0, 100, CancellationToken.None);
        Assert.Equal(["message", "message", "message", "messageUpdate", "message", "messageDelete"], kept.Select(entry => entry.Type));
    }

    [Fact]
    public async Task A_change_of_what_the_channel_never_named_is_set_aside()
    {
        await using var connector = await MockConnector.StartAsync();
        await using var host = new ConnectorHost { Bot = typeof(ChangingBot) };
        await host.SaysAsync(connector.Address, "first");
        await host.SaysAsync(connector.Address, "change");
        await host.SaysAsync(connector.Address, "more");
        Assert.Equal("unknownMessage", (await host.DeadLetterAsync()).Reason);
        await host.LaterAsync(() => connector.Texts.SequenceEqual(["first", "more"]));
    }

    [Fact]
    public async Task Where_people_read_from_us_a_change_is_not_possible_and_the_person_is_told_so()
    {
        await using var host = new ConnectorHost { Bot = typeof(ChangingBot) };
        using var client = host.Client();
        var conversation = await DirectLine.Line.StartAsync(client);
        var id = DirectLine.Line.Text(conversation, "conversationId");
        await DirectLine.Line.SayAsync(client, id, "first");
        await DirectLine.Line.SayAsync(client, id, "change");
        var texts = DirectLine.Line.Texts(await DirectLine.Line.HistoryAsync(client, id));
        Assert.Equal(["hello", "first", "first", "change"], texts[..4]);
        Assert.Equal(5, texts.Length);
        Assert.DoesNotContain("changed", texts);
    }

    [Fact]
    public async Task Someone_who_waits_longer_than_a_second_sees_that_an_answer_is_coming()
    {
        await using var connector = await MockConnector.StartAsync();
        await using var host = new ConnectorHost { Bot = typeof(SlowBot) };
        SlowBot.Thought = new TaskCompletionSource();
        var saying = host.SaysAsync(connector.Address, "hello");
        await host.LaterAsync(() => connector.All.Count == 1);
        SlowBot.Thought.SetResult();
        await saying;
        await host.LaterAsync(host.IsEmptyAsync);
        Assert.Equal(["typing", "message"], connector.All.Select(p => p.Activity.GetProperty("type").GetString()));
    }

    private sealed class ChangingBot : IBot
    {
        private string? _last;

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var text = turnContext.Activity.Text;
            if (turnContext.Activity.Type == ActivityTypes.ConversationUpdate) await turnContext.SendActivityAsync("hello", cancellationToken: cancellationToken);
            else if (text is null) return;
            else if (text == "change") await turnContext.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = _last, Text = "changed" }, cancellationToken);
            else if (text == "delete") await turnContext.DeleteActivityAsync(_last!, cancellationToken);
            else _last = (await turnContext.SendActivityAsync(text, cancellationToken: cancellationToken))?.Id;
        }
    }

    private sealed class SlowBot : IBot
    {
        public static TaskCompletionSource Thought { get; set; } = new();

        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await Thought.Task;
            await turnContext.SendActivityAsync("there", cancellationToken: cancellationToken);
        }
    }
}
