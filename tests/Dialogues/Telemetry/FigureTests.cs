using System.Diagnostics;
using System.Diagnostics.Metrics;
using EmploisEnRegions.Conversations.Telemetry;
using EmploisEnRegions.Dialogs;
using EmploisEnRegions.Handoff;
using EmploisEnRegions.Support;
using EmploisEnRegions.Understanding;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Tests.Dialogues.Telemetry;

/// <summary>What a collector sees of the real conversation.</summary>
public sealed class FigureTests : IAsyncDisposable
{
    private const string Secret = "Rimouski";

    private readonly BotUnderTest _bot = BotUnderTest.With(services =>
    {
        var nothing = new ConfigurationBuilder().Build();
        services.AddUnderstanding(nothing).AddHandoff(nothing).AddDialogs().AddDialogTelemetry();
    });

    private readonly MeterListener _listener = new();
    private readonly List<(string Name, Dictionary<string, object?> Tags)> _seen = [];

    public FigureTests()
    {
        var mine = _bot.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, mine)) listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => See(instrument, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => See(instrument, tags));
        _listener.Start();
    }

    [Fact]
    public async Task Turns_questions_steps_and_storage_are_counted_by_name()
    {
        var person = _bot.NewPerson();
        await person.ArrivesAsync();
        await person.SaysAsync("oui");

        Assert.Contains(_seen, s => s.Name == "orientation.turn.duration" && Is(s.Tags, ("channel", "directline"), ("starter", "person"), ("outcome", "done")));
        Assert.Contains(_seen, s => s.Name == "orientation.questions" && Is(s.Tags, ("question", "age")));
        Assert.Contains(_seen, s => s.Name == "orientation.dialog.steps" && Is(s.Tags, ("dialog", "welcome"), ("step", "AskConsent"), ("event", "step")));
        Assert.Contains(_seen, s => s.Name == "orientation.storage.commit.duration" && Is(s.Tags, ("outcome", "committed")));
        Assert.Contains(_seen, s => s.Name == "orientation.storage.load.duration");
    }

    [Fact]
    public async Task A_delivery_that_comes_twice_is_seen_as_repeated()
    {
        var person = _bot.NewPerson();
        await person.SendsAsync("bonjour", "one");
        await person.SendsAsync("bonjour", "one");

        Assert.Contains(_seen, s => s.Name == "orientation.turn.duration" && Is(s.Tags, ("outcome", "repeated")));
    }

    [Fact]
    public async Task Nothing_that_people_say_is_in_any_figure_or_span()
    {
        var spans = new List<Activity>();
        using var follower = new ActivityListener
        {
            ShouldListenTo = source => source.Name.StartsWith("EmploisEnRegions", StringComparison.Ordinal),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = span =>
            {
                lock (spans) spans.Add(span);
            },
        };
        ActivitySource.AddActivityListener(follower);
        var person = _bot.NewPerson(conversationId: "followed");
        await person.ArrivesAsync();
        foreach (var word in new[] { "oui", "oui", $"je m'appelle Awa et je rêve de {Secret}" }) await person.SaysAsync(word);

        var turns = Mine(spans).Where(s => s.OperationName == "turn").ToList();
        Assert.Equal(4, turns.Count);
        Assert.All(turns, turn => Assert.Equal("done", turn.GetTagItem("orientation.outcome")));
        Assert.Contains(Mine(spans).SelectMany(s => s.Events), e => e.Name.EndsWith(".FindRegion", StringComparison.Ordinal));
        var everything = string.Join('\n', Mine(spans).SelectMany(s => s.TagObjects).Select(t => $"{t.Value}").Concat(_seen.SelectMany(s => s.Tags.Values).Select(v => $"{v}")));
        Assert.DoesNotContain(Secret, everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Awa", everything, StringComparison.OrdinalIgnoreCase);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _bot.DisposeAsync();
    }

    // Other tests run beside this one, and a listener hears the whole process.
    private static List<Activity> Mine(List<Activity> spans)
    {
        lock (spans) return [.. spans.Where(s => (s.GetTagItem("orientation.conversation") as string) == "followed")];
    }

    private void See(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var copy = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in tags) copy[name] = value;
        lock (_seen) _seen.Add((instrument.Name, copy));
    }

    private static bool Is(Dictionary<string, object?> tags, params (string Name, string Value)[] wanted) =>
        wanted.All(w => tags.TryGetValue(w.Name, out var value) && (value as string) == w.Value);
}
