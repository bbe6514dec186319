using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace EmploisEnRegions.Unit.BotFramework;

public sealed class DialogEventTests
{
    [Fact]
    public async Task An_event_goes_from_the_innermost_dialog_up_until_one_handles_it()
    {
        var inner = new Listener("inner", handles: null);
        var outer = new Listener("outer", handles: "rain");
        outer.AddDialog(inner);
        inner.AddDialog(new WaterfallDialog("w", [(step, ct) => step.PromptAsync("text", Bot.Question("?"), ct)]));
        inner.AddDialog(new TextPrompt("text"));
        DialogContext? dc = null;
        await Flow(outer, context => dc = context).Send("hello").AssertReply("?").StartTestAsync();

        Assert.True(await dc!.EmitEventAsync("rain", bubble: true, fromLeaf: true, cancellationToken: TestContext.Current.CancellationToken));
        Assert.False(await dc.EmitEventAsync("snow", bubble: true, fromLeaf: true, cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(["inner rain", "outer rain", "inner snow", "outer snow"], [.. Pairs(inner, outer)]);
    }

    [Fact]
    public async Task What_a_prompt_understands_does_not_reach_the_parents_as_an_interruption()
    {
        var outer = new Listener("outer", handles: null);
        outer.AddDialog(new WaterfallDialog("w", [(step, ct) => step.PromptAsync("choice", Question(), ct)]));
        outer.AddDialog(new ChoicePrompt("choice"));

        await Flow(outer).Send("hello").AssertReply(_ => { }).Send("purple").AssertReply(_ => { }).Send("red").StartTestAsync();

        Assert.Equal(["activityReceived"], outer.Heard);
    }

    [Fact]
    public async Task Cancelling_everything_ends_every_dialog_and_leaves_nothing()
    {
        var ended = new List<string>();
        var inner = new Ending("inner", ended);
        inner.AddDialog(new WaterfallDialog("w", [(step, ct) => step.PromptAsync("text", Bot.Question("?"), ct), (step, ct) => step.CancelAllDialogsAsync(cancelParents: true, cancellationToken: ct)]));
        inner.AddDialog(new TextPrompt("text"));
        var outer = new Ending("outer", ended);
        outer.AddDialog(inner);

        await Flow(outer).Send("hello").AssertReply("?").Send("stop").Send("hello").AssertReply("?").StartTestAsync();

        Assert.Equal(["inner CancelCalled", "outer CancelCalled"], ended);
    }

    [Fact]
    public async Task Replacing_a_dialog_ends_it_and_begins_the_other_in_its_place()
    {
        var ended = new List<string>();
        var first = new Ending("first", ended);
        first.AddDialog(new WaterfallDialog("w", [(step, ct) => step.PromptAsync("text", Bot.Question("first?"), ct)]));
        first.AddDialog(new TextPrompt("text"));
        var root = new ComponentDialog("root");
        root.AddDialog(new WaterfallDialog("w", [
            (step, ct) => step.BeginDialogAsync("first", cancellationToken: ct),
            (step, ct) => step.ReplaceDialogAsync("text", Bot.Question("second?"), ct),
        ]));
        root.AddDialog(first);
        root.AddDialog(new TextPrompt("text"));

        await Flow(root).Send("hello").AssertReply("first?").Send("1").AssertReply("second?").StartTestAsync();

        Assert.Equal(["first EndCalled"], ended);
    }

    [Fact]
    public async Task A_dialog_around_a_failing_one_may_handle_the_error_and_begin_again()
    {
        var outer = new Listener("outer", handles: DialogEvents.Error);
        var times = 0;
        outer.AddDialog(new WaterfallDialog("w", [async (step, ct) =>
        {
            if (times++ == 0)
            {
                throw new InvalidOperationException("once");
            }

            await step.Context.SendActivityAsync("recovered", cancellationToken: ct);
            return await step.EndDialogAsync(cancellationToken: ct);
        }
        ]));

        await new Bot().Runs(outer).Send("hello").AssertReply("recovered").StartTestAsync();
    }

    [Fact]
    public async Task An_error_that_nobody_handles_reaches_the_adapter_and_one_that_never_stops_does_too()
    {
        foreach (var handles in (string?[])[null, DialogEvents.Error])
        {
            var outer = new Listener("outer", handles);
            outer.AddDialog(new WaterfallDialog("w", [(_, _) => throw new InvalidOperationException("always")]));

            await Assert.ThrowsAsync<InvalidOperationException>(() => new Bot().Runs(outer).Send("hello").StartTestAsync());
        }
    }

    private static PromptOptions Question() => new() { Prompt = MessageFactory.Text("?"), Choices = [new("red"), new("green")] };

    private static IEnumerable<string> Pairs(Listener inner, Listener outer) =>
        inner.Heard.Zip(outer.Heard).SelectMany(pair => (string[])[$"inner {pair.First}", $"outer {pair.Second}"]);

    private static TestFlow Flow(Dialog root, Action<DialogContext>? look = null)
    {
        var state = new ConversationState(new MemoryStorage());
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("DialogState")).Add(root);
        var adapter = new TestAdapter().Use(new AutoSaveStateMiddleware(state));
        return new TestFlow(adapter, async (turn, cancellationToken) =>
        {
            var dc = await dialogs.CreateContextAsync(turn, cancellationToken);
            look?.Invoke(dc);
            if ((await dc.ContinueDialogAsync(cancellationToken)).Status == DialogTurnStatus.Empty)
            {
                await dc.BeginDialogAsync(root.Id, cancellationToken: cancellationToken);
            }
        });
    }

    private sealed class Listener(string id, string? handles) : ComponentDialog(id)
    {
        public List<string> Heard { get; } = [];

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Heard.Add(e.Name!);
            if (e.Name == handles && e.Name == DialogEvents.Error)
            {
                await dc.CancelAllDialogsAsync(cancelParents: true, cancellationToken: cancellationToken);
            }

            return e.Name == handles;
        }
    }

    private sealed class Ending(string id, List<string> ended) : ComponentDialog(id)
    {
        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            ended.Add($"{Id} {reason}");
            return Task.CompletedTask;
        }
    }
}
