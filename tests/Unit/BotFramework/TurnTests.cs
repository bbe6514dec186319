using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;
using Xunit;

namespace EmploisEnRegions.Unit.BotFramework;

public sealed class TurnTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Middleware_runs_in_order_around_the_bot_and_may_stop_the_turn()
    {
        var said = new List<string>();
        var adapter = new TestAdapter().Use(new Around("a", said)).Use(new Around("b", said));
        await adapter.SendTextToBotAsync("hello", Bot, Cancel);
        adapter.Use(new Wall());
        await adapter.SendTextToBotAsync("hello", Bot, Cancel);

        Assert.Equal(["a>", "b>", "bot", "<b", "<a", "a>", "b>", "<b", "<a"], said);

        Task Bot(ITurnContext turn, CancellationToken cancellationToken)
        {
            said.Add("bot");
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Replies_can_be_changed_or_stopped_on_their_way_out()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("hello", async (turn, cancellationToken) =>
        {
            turn.OnSendActivities((_, activities, next) =>
            {
                activities[0].Text += "!";
                return activities[0].Text == "no!" ? Task.FromResult(Array.Empty<ResourceResponse>()) : next();
            });
            Assert.NotNull((await turn.SendActivityAsync("yes", cancellationToken: cancellationToken)).Id);
            Assert.True(turn.Responded);
            Assert.Null((await turn.SendActivityAsync("no", cancellationToken: cancellationToken)).Id);
        }, Cancel);

        Assert.Equal("yes!", ((Activity)adapter.GetNextReply()!).Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task Expected_replies_are_kept_for_the_answer_of_the_request()
    {
        var adapter = new TestAdapter();
        TurnContext? context = null;
        var activity = adapter.MakeActivity("hello");
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        await adapter.ProcessActivityAsync(activity, async (turn, cancellationToken) =>
        {
            context = (TurnContext)turn;
            await turn.SendActivityAsync("kept", cancellationToken: cancellationToken);
        }, Cancel);

        Assert.Null(adapter.GetNextReply());
        Assert.Equal("kept", Assert.Single(context!.BufferedReplyActivities).Text);
        Assert.True(context.Responded);
    }

    [Fact]
    public async Task A_trace_is_no_answer()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("hello", async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync(Activity.CreateTraceActivity("note"), cancellationToken);
            Assert.False(turn.Responded);
        }, Cancel);

        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task An_error_goes_to_the_handler_of_the_adapter_if_there_is_one()
    {
        var adapter = new TestAdapter();
        await Assert.ThrowsAsync<InvalidOperationException>(() => adapter.SendTextToBotAsync("hello", Fail, Cancel));

        adapter.OnTurnError = (turn, e) => turn.SendActivityAsync(e.Message);
        await adapter.SendTextToBotAsync("hello", Fail, Cancel);

        Assert.Equal("oh", ((Activity)adapter.GetNextReply()!).Text);

        static Task Fail(ITurnContext turn, CancellationToken cancellationToken) => throw new InvalidOperationException("oh");
    }

    [Fact]
    public async Task The_transcript_has_both_sides_in_order_as_they_were()
    {
        var log = new Log();
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(log));
        await adapter.SendTextToBotAsync("hello", async (turn, cancellationToken) =>
        {
            var reply = await turn.SendActivityAsync("first", cancellationToken: cancellationToken);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = reply.Id, Text = "changed" }, cancellationToken);
            await turn.DeleteActivityAsync(reply.Id!, cancellationToken);
        }, Cancel);

        Assert.Equal(["message hello", "message first", "messageUpdate changed", "messageDelete "], log.Lines);
    }

    [Fact]
    public async Task The_bot_shows_that_it_writes_while_an_answer_takes_time()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 10, period: 10_000));
        await adapter.SendTextToBotAsync("hello", async (_, cancellationToken) =>
        {
            while (adapter.ActiveQueue.Count == 0) await Task.Delay(10, cancellationToken);
        }, Cancel);

        Assert.Equal(ActivityTypes.Typing, adapter.GetNextReply()!.Type);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task Handing_over_carries_the_context_and_the_transcript()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("a person please", (turn, cancellationToken) => turn.SendActivityAsync(
            EventFactory.CreateHandoffInitiation(turn, new { region = "01" }, new Transcript([turn.Activity])), cancellationToken), Cancel);

        var handoff = (Activity)adapter.GetNextReply()!;
        Assert.Equal(("event", HandoffEventNames.InitiateHandoff), (handoff.Type, handoff.Name));
        Assert.Equal("Transcript", Assert.Single(handoff.Attachments!).Name);
    }

    private sealed class Around(string name, List<string> said) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            said.Add($"{name}>");
            await next(cancellationToken);
            said.Add($"<{name}");
        }
    }

    private sealed class Wall : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) => Task.CompletedTask;
    }

    private sealed class Log : ITranscriptLogger
    {
        public List<string> Lines { get; } = [];

        public Task LogActivityAsync(IActivity activity)
        {
            Assert.NotNull(activity.Timestamp);
            Lines.Add($"{activity.Type} {((Activity)activity).Text}");
            return Task.CompletedTask;
        }
    }
}
