using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Support;

namespace EmploisEnRegions.Tests.Unit.Conversations.Outbox;

public sealed class OutboxJobTests
{
    [Fact]
    public async Task A_reply_leaves_when_its_turn_is_committed_under_its_own_id()
    {
        await using var host = await OutboxHost.StartedAsync();
        var reply = Assert.Single(await host.NewPerson().SaysAsync("bonjour"));

        // The clock stands still: only the commit can have woken the job.
        await Waiting.UntilAsync(() => host.Arrived.Count == 1);

        var attempt = host.Channel.Attempts[0];
        Assert.Equal(("bonjour", reply.Id, reply.Id), (attempt.Text, attempt.Key, attempt.Activity.Id));
    }

    [Fact]
    public async Task What_another_node_left_behind_leaves_too()
    {
        await using var host = new OutboxHost();
        await host.NewPerson().SaysAsync("bonjour");
        await host.StartAsync();
        await Waiting.UntilAsync(() => host.Arrived.Count == 1);
    }

    [Fact]
    public async Task Replies_of_a_conversation_arrive_in_order_one_at_a_time()
    {
        await using var host = await OutboxHost.StartedAsync();
        host.Channel.Answer = async (_, _) =>
        {
            await Task.Yield();
            return DeliveryOutcome.Delivered;
        };
        var person = host.NewPerson();
        await person.SaysAsync("a\nb\nc");
        await person.SaysAsync("d\ne");

        await Waiting.UntilAsync(() => host.Arrived.Count == 5);

        Assert.Equal(["a", "b", "c", "d", "e"], host.Arrived);
        Assert.Equal(1, host.Channel.MostUnderway);
    }

    [Fact]
    public async Task A_conversation_whose_channel_hangs_holds_up_no_other()
    {
        await using var host = await OutboxHost.StartedAsync();
        var hangs = new TaskCompletionSource<DeliveryOutcome>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Channel.Answer = (attempt, _) => attempt.Text == "hangs" ? hangs.Task : Task.FromResult(DeliveryOutcome.Delivered);
        await host.NewPerson().SaysAsync("hangs\nbehind it");
        await host.NewPerson().SaysAsync("goes");

        await Waiting.UntilAsync(() => host.Arrived.Contains("goes") && host.Arrived.Contains("hangs"));
        Assert.DoesNotContain("behind it", host.Arrived);
        hangs.SetResult(DeliveryOutcome.Delivered);
        await Waiting.UntilAsync(() => host.Arrived.Contains("behind it"));
    }

    [Fact]
    public async Task No_more_conversations_are_served_at_once_than_the_setting_says()
    {
        await using var host = await OutboxHost.StartedAsync(("Outbox:AtOnce", "2"));
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Channel.Answer = async (_, _) =>
        {
            await gate.Task;
            return DeliveryOutcome.Delivered;
        };
        for (var i = 0; i < 5; i++) await host.NewPerson().SaysAsync($"m{i}");
        await Waiting.UntilAsync(() => host.Channel.Underway == 2);
        gate.SetResult();
        await Waiting.UntilAsync(() => host.Arrived.Count == 5);
        Assert.Equal(2, host.Channel.MostUnderway);
    }

    [Fact]
    public async Task While_a_message_is_tried_again_the_ones_behind_it_wait()
    {
        await using var host = await OutboxHost.StartedAsync();
        host.Channel.Answer = (attempt, _) => Task.FromResult(
            attempt is { Text: "a", Times: < 4 } ? DeliveryOutcome.TryAgain("http500", null) : DeliveryOutcome.Delivered);
        await host.NewPerson().SaysAsync("a\nb");

        await host.LaterAsync(() => host.Arrived.Contains("b"));

        Assert.Equal(["a", "a", "a", "a", "b"], host.Arrived);
        Assert.Single(host.Channel.Attempts.Take(4).Select(a => a.Key).Distinct());
    }

    [Fact]
    public async Task The_channel_is_not_asked_again_before_the_time_it_gave()
    {
        await using var host = await OutboxHost.StartedAsync();
        host.Channel.Answer = (attempt, _) => Task.FromResult(
            attempt.Times == 1 ? DeliveryOutcome.TryAgain("http429", TimeSpan.FromSeconds(40)) : DeliveryOutcome.Delivered);
        await host.NewPerson().SaysAsync("a");

        await host.LaterAsync(() => host.Arrived.Count == 2);

        Assert.True(host.Channel.Attempts[1].At >= host.Channel.Attempts[0].At.AddSeconds(40));
    }

    [Fact]
    public async Task After_a_rejection_the_next_message_goes_on_and_the_first_waits_for_an_operator()
    {
        await using var host = await OutboxHost.StartedAsync();
        host.Channel.Answer = (attempt, _) => Task.FromResult(attempt.Text == "a" ? DeliveryOutcome.Rejected("http413") : DeliveryOutcome.Delivered);
        var person = host.NewPerson();
        var replies = await person.SaysAsync("a\nb");

        await Waiting.UntilAsync(() => host.Arrived.Count == 2);

        var dead = await host.OnlyDeadLetterAsync();
        Assert.Equal((person.Key, 2, 1, "http413"), (dead.Key, dead.Sequence, dead.Attempts, dead.Reason));
        Assert.Equal(replies[0].Timestamp, dead.WrittenAt);
    }

    [Fact]
    public async Task After_the_last_attempt_a_message_is_set_aside_and_an_operator_sends_it_again_with_the_same_key()
    {
        await using var host = await OutboxHost.StartedAsync(("Outbox:Attempts", "3"));
        host.Channel.Answer = (attempt, _) => Task.FromResult(attempt.Times <= 3 ? DeliveryOutcome.TryAgain("http503", null) : DeliveryOutcome.Delivered);
        await host.NewPerson().SaysAsync("a");
        await host.LaterAsync(() => host.HasDeadAsync(1));
        var dead = await host.OnlyDeadLetterAsync();
        Assert.Equal((3, "http503"), (dead.Attempts, dead.Reason));

        Assert.True(await host.DeadLetters.RetryAsync(dead.Key, dead.Sequence, host.Bot.Clock.GetUtcNow(), CancellationToken.None));
        Assert.False(await host.DeadLetters.RetryAsync(dead.Key, dead.Sequence, host.Bot.Clock.GetUtcNow(), CancellationToken.None));

        await host.LaterAsync(host.IsEmptyAsync);
        Assert.Equal(4, host.Arrived.Count);
        Assert.Single(host.Channel.Attempts.Select(a => a.Key).Distinct());
    }

    [Fact]
    public async Task A_message_that_became_too_old_is_set_aside_untried()
    {
        await using var host = new OutboxHost(("Outbox:AgeHours", "1"));
        await host.NewPerson().SaysAsync("a");
        host.Bot.Clock.Advance(TimeSpan.FromMinutes(61));
        await host.NewPerson().SaysAsync("b");

        await host.StartAsync();

        await Waiting.UntilAsync(async () => await host.CountAsync() is { Waiting: 0, Dead: 1 });
        Assert.Equal(["b"], host.Arrived);
        Assert.Equal(DeliveryReasons.TooOld, (await host.OnlyDeadLetterAsync()).Reason);
    }
}
