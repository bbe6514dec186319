using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Support;

namespace EmploisEnRegions.Tests.Unit.Conversations.Outbox;

public sealed class OutboxTroubleTests
{
    [Fact]
    public async Task A_channel_that_does_not_answer_is_cut_off_and_asked_again()
    {
        await using var host = await OutboxHost.StartedAsync();
        host.Channel.Answer = async (attempt, cancel) =>
        {
            if (attempt.Times == 1) await Task.Delay(Timeout.Infinite, cancel);
            return DeliveryOutcome.Delivered;
        };
        await host.NewPerson().SaysAsync("a");
        await Waiting.UntilAsync(() => host.Channel.Underway == 1);

        await host.LaterAsync(() => host.Arrived.Count == 2);

        Assert.True(host.Channel.Attempts[1].At >= host.Channel.Attempts[0].At.AddSeconds(15));
        await Waiting.UntilAsync(host.IsEmptyAsync);
    }

    [Fact]
    public async Task A_channel_that_throws_is_asked_again()
    {
        await using var host = await OutboxHost.StartedAsync();
        host.Channel.Answer = (attempt, _) => attempt.Times == 1 ? throw new InvalidOperationException("a bug") : Task.FromResult(DeliveryOutcome.Delivered);
        await host.NewPerson().SaysAsync("a");
        await host.LaterAsync(host.IsEmptyAsync);
        Assert.Equal(2, host.Arrived.Count);
    }

    [Fact]
    public async Task A_message_that_no_channel_takes_is_set_aside()
    {
        await using var host = await OutboxHost.StartedAsync();
        await host.Bot.NewPerson(serviceUrl: "other:address").SaysAsync("a");
        await Waiting.UntilAsync(() => host.HasDeadAsync(1));
        Assert.Equal(DeliveryReasons.NoChannel, (await host.OnlyDeadLetterAsync()).Reason);
    }

    [Fact]
    public async Task When_the_program_stops_what_is_on_its_way_may_still_arrive()
    {
        await using var host = await OutboxHost.StartedAsync();
        var answers = new TaskCompletionSource<DeliveryOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Channel.Answer = (_, _) => answers.Task;
        await host.NewPerson().SaysAsync("a\nb");
        await Waiting.UntilAsync(() => host.Channel.Underway == 1);

        var stopping = host.StopAsync();
        Assert.False(stopping.IsCompleted);
        answers.SetResult(DeliveryOutcome.Delivered);
        await stopping;

        Assert.Equal(["a"], host.Arrived);
        Assert.Equal(1, (await host.CountAsync()).Waiting);
    }

    [Fact]
    public async Task What_takes_too_long_when_the_program_stops_is_given_back_at_once()
    {
        await using var host = await OutboxHost.StartedAsync();
        host.Channel.Answer = async (_, cancel) =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            return DeliveryOutcome.Delivered;
        };
        await host.NewPerson().SaysAsync("a");
        await Waiting.UntilAsync(() => host.Channel.Underway == 1);

        var stopping = host.StopAsync();
        await host.LaterAsync(() => stopping.IsCompleted);
        await stopping;

        // Another node need not wait for the lease to end.
        var now = host.Bot.Clock.GetUtcNow();
        var claimed = Assert.Single(await host.Store.ClaimAsync(10, now, now.AddMinutes(1), CancellationToken.None));
        Assert.Equal(2, claimed.Attempt);
    }

    [Fact]
    public async Task Erasing_a_conversation_takes_its_undelivered_messages_along()
    {
        await using var host = await OutboxHost.StartedAsync();
        host.Channel.Answer = (_, _) => Task.FromResult(DeliveryOutcome.Rejected("http403"));
        await host.NewPerson().SaysAsync("a");
        await Waiting.UntilAsync(() => host.HasDeadAsync(1));
        var later = host.Bot.Clock.GetUtcNow().AddDays(1);
        Assert.Equal(1, await host.Bot.Store.EraseExpiredAsync(later, later, CancellationToken.None));
        Assert.True(await host.IsEmptyAsync());
    }
}
