using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace EmploisEnRegions.Unit.BotFramework;

public sealed class WaterfallTests
{
    private readonly MemoryStorage storage = new();

    [Fact]
    public async Task Steps_follow_each_other_and_share_values_across_turns()
    {
        await new Bot(storage).Runs(new WaterfallDialog("w", [AskName, AskAge, SayBoth]), new TextPrompt("text"))
            .Send("hello").AssertReply("name?")
            .Send("Aya").AssertReply("age?")
            .Send("33").AssertReply("Aya 33")
            .StartTestAsync();
    }

    [Fact]
    public async Task After_an_update_an_inserted_step_comes_in_its_turn_and_no_question_is_skipped()
    {
        await Runs(AskName, SayBoth).Send("hello").AssertReply("name?").StartTestAsync();

        await Runs(AskGoal, AskName, AskAge, SayBoth)
            .Send("Aya").AssertReply("age?")
            .Send("33").AssertReply("Aya 33")
            .StartTestAsync();
    }

    [Fact]
    public async Task After_an_update_a_reordered_step_is_found_by_its_name()
    {
        await Runs(AskName, AskAge, SayBoth).Send("hello").AssertReply("name?").Send("Aya").AssertReply("age?").StartTestAsync();

        await Runs(AskAge, AskGoal, AskName, SayBoth).Send("33").AssertReply("goal?").StartTestAsync();
    }

    [Fact]
    public async Task When_the_step_that_asked_is_gone_the_waterfall_begins_again_without_its_old_values()
    {
        await Runs(AskName, AskAge, SayBoth).Send("hello").AssertReply("name?").Send("Aya").AssertReply("age?").StartTestAsync();

        await Runs(AskGoal, SayBoth)
            .Send("33").AssertReply("goal?")
            .Send("work").AssertReply("? ?")
            .StartTestAsync();
    }

    [Fact]
    public async Task A_method_used_twice_is_told_apart()
    {
        await Runs(AskName, AskName, SayBoth)
            .Send("hello").AssertReply("name?")
            .Send("Aya").AssertReply("name?")
            .Send("Binta").AssertReply("Aya Binta")
            .StartTestAsync();
    }

    [Fact]
    public async Task Lambdas_and_local_functions_are_steps_too()
    {
        await new Bot(storage).Runs(new WaterfallDialog("w", [(step, ct) => Ask(step, "one?", ct), Second, (step, ct) => Ask(step, "three?", ct)]), new TextPrompt("text"))
            .Send("hello").AssertReply("one?")
            .Send("1").AssertReply("two?")
            .Send("2").AssertReply("three?")
            .StartTestAsync();

        static Task<DialogTurnResult> Second(WaterfallStepContext step, CancellationToken ct) => Ask(step, "two?", ct);
    }

    [Fact]
    public async Task A_step_that_goes_on_twice_is_told_so()
    {
        var flow = new Bot(storage).Runs(new WaterfallDialog("w", [GoOnTwice, AskAge]), new TextPrompt("text"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Send("hello").StartTestAsync());

        static async Task<DialogTurnResult> GoOnTwice(WaterfallStepContext step, CancellationToken cancellationToken)
        {
            await step.NextAsync(cancellationToken: cancellationToken);
            return await step.NextAsync(cancellationToken: cancellationToken);
        }
    }

    [Fact]
    public async Task Plain_options_come_back_as_they_were_and_an_object_as_json()
    {
        var seen = new List<object?>();
        var child = new WaterfallDialog("child", [AskName, (step, ct) =>
        {
            seen.Add(step.Options);
            return step.EndDialogAsync(cancellationToken: ct);
        }
        ]);
        object[] options = ["text", 7, 2.5, true, new { city = "Rimouski" }];
        var next = 0;
        var parent = new WaterfallDialog("w", [(step, ct) => step.BeginDialogAsync("child", options[next++], ct)]);
        var flow = new Bot(storage).Runs(parent, child, new TextPrompt("text"));
        foreach (var _ in options)
        {
            flow = flow.Send("hello").AssertReply("name?").Send("Aya");
        }

        await flow.StartTestAsync();

        Assert.Equal(options[..4], seen[..4]);
        Assert.Equal("Rimouski", Assert.IsType<System.Text.Json.JsonElement>(seen[4]).GetProperty("city").GetString());
    }

    private static Task<DialogTurnResult> Ask(WaterfallStepContext step, string question, CancellationToken cancellationToken) =>
        step.PromptAsync("text", Bot.Question(question), cancellationToken);

    private static Task<DialogTurnResult> AskGoal(WaterfallStepContext step, CancellationToken cancellationToken) => Ask(step, "goal?", cancellationToken);

    private static Task<DialogTurnResult> AskName(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["before"] = step.Result;
        return Ask(step, "name?", cancellationToken);
    }

    private static Task<DialogTurnResult> AskAge(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        step.Values["name"] = step.Result;
        return Ask(step, "age?", cancellationToken);
    }

    private static async Task<DialogTurnResult> SayBoth(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var name = step.Values.TryGetValue("name", out var value) ? value : step.Values.TryGetValue("before", out value) ? value : "?";
        var last = step.Values.Count == 0 ? "?" : step.Result;
        await step.Context.SendActivityAsync($"{name} {last}", cancellationToken: cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private Microsoft.Bot.Builder.Adapters.TestFlow Runs(params WaterfallStep[] steps) =>
        new Bot(storage).Runs(new WaterfallDialog("w", steps), new TextPrompt("text"));
}
