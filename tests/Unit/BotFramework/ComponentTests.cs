using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace EmploisEnRegions.Unit.BotFramework;

public sealed class ComponentTests
{
    private readonly MemoryStorage storage = new();

    [Fact]
    public async Task Components_inside_components_keep_their_place_across_turns()
    {
        await new Bot(storage).Runs(Nested("inner"))
            .Send("hello").AssertReply("first?")
            .Send("1").AssertReply("second?")
            .Send("2").AssertReply("got 2")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_conversation_that_waits_in_a_removed_dialog_begins_again_instead_of_failing_for_ever()
    {
        await new Bot(storage).Runs(Nested("inner")).Send("hello").AssertReply("first?").StartTestAsync();

        await new Bot(storage).Runs(Nested("renamed"))
            .Send("1").AssertReply("first?")
            .Send("1").AssertReply("second?")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_dialog_that_is_gone_is_noticed_before_a_dialog_around_it_asks_again()
    {
        var storage = new MemoryStorage();
        await new Bot(storage).Runs(Asking("old")).Test("hello", "name?").StartTestAsync();

        // Nothing inside can be asked again: without the check the person would get no answer.
        await new Bot(storage).Runs(Asking("new")).Test("again", "name?").Test("again", "name?").Test("Aya", "Aya").StartTestAsync();

        static AskingAgain Asking(string promptId)
        {
            var component = new AskingAgain();
            component.AddDialog(new WaterfallDialog("w", [
                (step, ct) => step.PromptAsync(promptId, Bot.Question("name?"), ct),
                async (step, ct) =>
                {
                    await step.Context.SendActivityAsync((string)step.Result!, cancellationToken: ct);
                    return await step.EndDialogAsync(cancellationToken: ct);
                }
            ]));
            component.AddDialog(new TextPrompt(promptId));
            return component;
        }
    }

    [Fact]
    public async Task A_conversation_that_waits_in_another_root_begins_again()
    {
        await new Bot(storage).Runs(Nested("inner")).Send("hello").AssertReply("first?").StartTestAsync();

        var other = new ComponentDialog("another root");
        other.AddDialog(Questions());
        other.AddDialog(new TextPrompt("text"));
        await new Bot(storage).Runs(other).Send("1").AssertReply("first?").StartTestAsync();
    }

    [Fact]
    public async Task A_removed_prompt_inside_a_component_begins_the_root_again()
    {
        await new Bot(storage).Runs(Nested("inner")).Send("hello").AssertReply("first?").StartTestAsync();

        var inner = new ComponentDialog("inner");
        inner.AddDialog(new WaterfallDialog("questions", [(step, ct) => step.PromptAsync("other text", Bot.Question("anew?"), ct)]));
        inner.AddDialog(new TextPrompt("other text"));
        await new Bot(storage).Runs(Root(inner)).Send("1").AssertReply("anew?").StartTestAsync();
    }

    [Fact]
    public async Task A_dialog_of_the_parent_can_be_begun_from_inside_and_asks_again_when_it_ends()
    {
        var inner = new ComponentDialog("inner");
        inner.AddDialog(new WaterfallDialog("w", [(step, ct) => step.BeginDialogAsync("text", Bot.Question("shared?"), ct), SayResult]));
        var root = Root(inner);
        root.AddDialog(new TextPrompt("text"));

        await new Bot(storage).Runs(root).Send("hello").AssertReply("shared?").Send("yes").AssertReply("got yes").StartTestAsync();
    }

    [Fact]
    public async Task Two_dialogs_with_one_id_are_told_apart()
    {
        var dialogs = new DialogSet().Add(new TextPrompt("text")).Add(new TextPrompt("text")).Add(new TextPrompt("text"));

        Assert.Equal(["text", "text2", "text3"], dialogs.GetDialogs().Select(dialog => dialog.Id));
        await Task.CompletedTask;
    }

    [Fact]
    public void The_version_of_a_set_changes_with_its_steps()
    {
        Assert.Equal(Version(Questions()), Version(Questions()));
        Assert.NotEqual(Version(Questions()), Version(new WaterfallDialog("questions", [AskFirst, SayResult, AskSecond])));

        static string Version(Dialog dialog) => new DialogSet().Add(dialog).GetVersion();
    }

    private static ComponentDialog Nested(string innerId)
    {
        var inner = new ComponentDialog(innerId);
        inner.AddDialog(Questions());
        inner.AddDialog(new TextPrompt("text"));
        return Root(inner);
    }

    private static ComponentDialog Root(Dialog inner)
    {
        var middle = new ComponentDialog("middle");
        middle.AddDialog(inner);
        var root = new ComponentDialog("root");
        root.AddDialog(new WaterfallDialog("begin", [(step, ct) => step.BeginDialogAsync("middle", cancellationToken: ct)]));
        root.AddDialog(middle);
        return root;
    }

    private static WaterfallDialog Questions() => new("questions", [AskFirst, AskSecond, SayResult]);

    private static Task<DialogTurnResult> AskFirst(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync("text", Bot.Question("first?"), cancellationToken);

    private static Task<DialogTurnResult> AskSecond(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync("text", Bot.Question("second?"), cancellationToken);

    private static async Task<DialogTurnResult> SayResult(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync($"got {step.Result}", cancellationToken: cancellationToken);
        return await step.EndDialogAsync(step.Result, cancellationToken);
    }

    private sealed class AskingAgain() : ComponentDialog("asking")
    {
        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            if (innerDc.Context.Activity.Text != "again")
            {
                return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }

            await innerDc.RepromptDialogAsync(cancellationToken);
            return EndOfTurn;
        }
    }
}
