using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Xunit;

namespace EmploisEnRegions.Unit.BotFramework;

/// <summary>What a bot's own telemetry client is told: names and ids, in the official events.</summary>
public sealed class TelemetryTests
{
    private readonly Counting client = new();

    [Fact]
    public async Task The_client_of_the_turn_is_told_of_dialogs_and_steps_by_name()
    {
        await Run(new Root(), turn => turn.TurnState.Add<IBotTelemetryClient>(client));

        Assert.Equal(["view Root", "WaterfallStart steps ", "view steps", "WaterfallStep steps AskName"], client.Lines);
    }

    [Fact]
    public async Task Without_one_in_the_turn_the_dialogs_own_is_told()
    {
        await Run(new Root { TelemetryClient = client }, _ => { });

        Assert.Contains("WaterfallStep steps AskName", client.Lines);
    }

    [Fact]
    public void No_client_is_one_that_counts_nothing()
    {
        var dialog = new WaterfallDialog("steps") { TelemetryClient = client };
        dialog.TelemetryClient = null!;

        Assert.Same(NullBotTelemetryClient.Instance, dialog.TelemetryClient);
    }

    private static Task Run(Dialog root, Action<ITurnContext> prepare)
    {
        var state = new ConversationState(new MemoryStorage());
        return new TestFlow(new TestAdapter(), (turn, cancellationToken) =>
        {
            prepare(turn);
            return root.RunAsync(turn, state.CreateProperty<DialogState>("dialogs"), cancellationToken);
        }).Test("hello", "name?").StartTestAsync();
    }

    private sealed class Root : ComponentDialog
    {
        public Root()
            : base(nameof(Root))
        {
            AddDialog(new WaterfallDialog("steps", [AskName]));
            AddDialog(new TextPrompt("name"));
        }

        private static Task<DialogTurnResult> AskName(WaterfallStepContext step, CancellationToken cancellationToken) =>
            step.PromptAsync("name", Bot.Question("name?"), cancellationToken);
    }

    private sealed class Counting : IBotTelemetryClient, IBotPageViewTelemetryClient
    {
        public List<string> Lines { get; } = [];

        public void TrackPageView(string name, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Lines.Add($"view {name}");

        public void TrackEvent(string eventName, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) =>
            Lines.Add($"{eventName} {properties!["DialogId"]} {(properties.TryGetValue("StepName", out var step) ? step : null)}");

        public void TrackAvailability(string name, DateTimeOffset timeStamp, TimeSpan duration, string runLocation, bool success, string? message = null, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Lines.Add(name);

        public void TrackDependency(string dependencyTypeName, string target, string dependencyName, string data, DateTimeOffset startTime, TimeSpan duration, string resultCode, bool success) => Lines.Add(dependencyName);

        public void TrackException(Exception exception, IDictionary<string, string>? properties = null, IDictionary<string, double>? metrics = null) => Lines.Add(exception.GetType().Name);

        public void TrackTrace(string message, Severity severityLevel, IDictionary<string, string>? properties) => Lines.Add(message);

        public void Flush() => Lines.Clear();
    }
}
