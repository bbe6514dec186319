using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Tests.Unit.Conversations.Outbox;

/// <summary>What a collector sees of deliveries.</summary>
public sealed class OutboxFiguresTests
{
    private static readonly TimeSpan NextAttempt = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Attempts_are_counted_by_outcome_and_what_waits_is_counted_by_the_clock()
    {
        await using var host = await OutboxHost.StartedAsync();
        using var collector = Collect(host, out var seen);
        host.Channel.Answer = (attempt, _) => Task.FromResult(attempt.Times == 1 ? DeliveryOutcome.TryAgain(DeliveryReasons.Timeout, NextAttempt) : DeliveryOutcome.Delivered);
        var gauge = host.Bot.HostedServices.OfType<OutboxGauge>().Single();
        await gauge.StartAsync(CancellationToken.None);

        await host.NewPerson().SaysAsync("bonjour");
        // The clock stops before the second attempt is due: a busy machine would count only afterwards.
        var moved = TimeSpan.Zero;
        await Waiting.UntilAsync(() => Task.FromResult(seen.Any(s => s is ("orientation.outbox.waiting", 1, _))), between: () =>
        {
            if ((moved += Step) < NextAttempt / 2) host.Bot.Clock.Advance(Step);
        });
        await host.LaterAsync(() => seen.Any(s => s is ("orientation.outbox.waiting", 0, _)) && seen.Any(s => s.Outcome == "delivered"));

        await gauge.StopAsync(CancellationToken.None);
        Assert.Equal(["tryAgain", "delivered"], seen.Where(s => s.Name == "orientation.outbox.delivery.duration").Select(s => s.Outcome));
        Assert.Contains(seen, s => s.Name == "orientation.outbox.oldest" && s.Value > 0);
    }

    private static MeterListener Collect(OutboxHost host, out ConcurrentQueue<(string Name, double Value, string? Outcome)> seen)
    {
        var mine = host.Bot.Services.GetRequiredService<IMeterFactory>();
        var found = seen = [];
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (ReferenceEquals(instrument.Meter.Scope, mine)) listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => found.Enqueue((instrument.Name, value, Outcome(tags))));
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => found.Enqueue((instrument.Name, value, Outcome(tags))));
        listener.Start();
        return listener;
    }

    private static string? Outcome(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == "outcome") return (string?)tag.Value;
        }

        return null;
    }
}
