using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Newtonsoft.Json.Linq;
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
    public async Task Options_come_back_as_what_they_were()
    {
        var seen = new List<object?>();
        var child = new WaterfallDialog("child", [AskName, (step, ct) =>
        {
            seen.Add(step.Options);
            return step.EndDialogAsync(cancellationToken: ct);
        }
        ]);
        object[] options = ["text", 7, 2.5, 3.0, 8L, 1.10m, true, new DateTime(2026, 11, 27, 8, 30, 0, DateTimeKind.Utc), DayOfWeek.Friday, new City("Rimouski"), new Dictionary<string, string> { ["a"] = "b" }];
        var next = 0;
        var parent = new WaterfallDialog("w", [(step, ct) => step.BeginDialogAsync("child", options[next++], ct)]);
        var flow = new Bot(storage).Runs(parent, child, new TextPrompt("text"));
        foreach (var _ in options)
        {
            flow = flow.Send("hello").AssertReply("name?").Send("Aya");
        }

        await flow.StartTestAsync();

        Assert.Equal(options, seen);
        Assert.Equal(options.Select(option => option.GetType()), seen.Select(option => option!.GetType()));
    }

    [Fact]
    public async Task What_is_saved_of_an_object_names_no_type_and_a_type_that_is_gone_leaves_json()
    {
        var dictionary = new Dictionary<string, JObject>();
        Bot Remembering() => new(new MemoryStorage(dictionary));
        var seen = new List<object?>();
        WaterfallDialog Cities() => new("w", [(step, ct) =>
        {
            step.Values["cities"] = new List<City> { new("Rimouski") };
            return Ask(step, "name?", ct);
        }, (step, ct) =>
        {
            seen.Add(step.Values["cities"]);
            return step.EndDialogAsync(cancellationToken: ct);
        }
        ]);

        await Remembering().Runs(Cities(), new TextPrompt("text")).Send("hello").AssertReply("name?").StartTestAsync();
        var saved = Assert.Single(dictionary);
        Assert.Contains("Rimouski", saved.Value.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("City", saved.Value.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", saved.Value.ToString(), StringComparison.Ordinal);
        await Remembering().Runs(Cities(), new TextPrompt("text")).Send("Aya").StartTestAsync();
        Assert.Equal([new City("Rimouski")], Assert.IsType<List<City>>(seen[0]));

        await Remembering().Runs(Cities(), new TextPrompt("text")).Send("hello").AssertReply("name?").StartTestAsync();
        var mark = (JProperty)dictionary[saved.Key].Descendants().Single(token => token is JProperty { Name: "values/cities" });
        mark.Value = "00000000";
        await Remembering().Runs(Cities(), new TextPrompt("text")).Send("Aya").StartTestAsync();
        Assert.Equal("Rimouski", Assert.IsType<System.Text.Json.JsonElement>(seen[1])[0].GetProperty("name").GetString());
    }

    private sealed record City(string Name);

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
