using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Outbox;

public abstract class NodesTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : NodesTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : NodesTests(postgres);

    [Fact]
    public async Task Two_jobs_on_one_database_deliver_each_message_once_and_in_order()
    {
        await using var nodes = new Nodes(2, await NewDatabaseAsync());
        for (var c = 0; c < 30; c++) await Nodes.NewPerson(nodes.All[c % 2], $"c{c:D2}").SaysAsync("1\n2\n3");
        foreach (var node in nodes.All) await nodes.StartAsync(node);

        await nodes.LaterAsync(nodes.IsEmptyAsync);

        var attempts = nodes.Channel.Attempts;
        Assert.Equal(90, attempts.Count);
        Assert.All(attempts.GroupBy(a => a.Activity.Conversation!.Id), c => Assert.Equal(["1", "2", "3"], c.Select(a => a.Text)));
    }

    [Fact]
    public async Task Nodes_that_claim_at_the_same_moment_never_get_the_same_message()
    {
        await using var nodes = new Nodes(4, await NewDatabaseAsync());
        for (var c = 0; c < 40; c++) await Nodes.NewPerson(nodes.All[0], $"c{c:D2}").SaysAsync("1\n2");
        var now = nodes.Clock.GetUtcNow();

        var claims = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => Task.Run(() =>
            Nodes.Outbox(nodes.All[i % 4]).ClaimAsync(5, now, now.AddMinutes(1), CancellationToken.None))));

        var keys = claims.SelectMany(c => c).Select(m => m.IdempotencyKey).ToList();
        Assert.Equal(40, keys.Count);
        Assert.Equal(40, keys.Distinct().Count());
    }

    [Fact]
    public async Task What_a_dead_node_was_sending_is_sent_again_by_another_with_the_same_key_after_the_lease()
    {
        await using var nodes = new Nodes(2, await NewDatabaseAsync());
        await Nodes.NewPerson(nodes.All[0], "c").SaysAsync("1\n2");
        // The first node handed it to the channel and died before it could write that down.
        var begun = nodes.Clock.GetUtcNow();
        var message = Assert.Single(await Nodes.Outbox(nodes.All[0]).ClaimAsync(10, begun, begun.AddSeconds(45), CancellationToken.None));

        await nodes.StartAsync(nodes.All[1]);
        await nodes.LaterAsync(nodes.IsEmptyAsync);

        Assert.Equal([message.IdempotencyKey, "c|0000003"], nodes.Channel.Attempts.Select(a => a.Key));
        Assert.True(nodes.Channel.Attempts[0].At >= begun.AddSeconds(45));
    }

    [Fact]
    public async Task Whoever_lost_the_lease_changes_nothing_but_that_it_was_delivered()
    {
        await using var nodes = new Nodes(1, await NewDatabaseAsync());
        await Nodes.NewPerson(nodes.All[0], "c").SaysAsync("1");
        var (store, now) = (Nodes.Outbox(nodes.All[0]), nodes.Clock.GetUtcNow());
        var late = Assert.Single(await store.ClaimAsync(10, now, now.AddSeconds(1), CancellationToken.None));
        now = now.AddSeconds(1);
        var current = Assert.Single(await store.ClaimAsync(10, now, now.AddSeconds(60), CancellationToken.None));
        Assert.Equal((1, 2), (late.Attempt, current.Attempt));

        await store.BuryAsync(late, now, "late", CancellationToken.None);
        await store.PostponeAsync(late, now, "late", CancellationToken.None);

        Assert.Equal(0, (await store.CountAsync(CancellationToken.None)).Dead);
        Assert.Empty(await store.ClaimAsync(10, now, now.AddSeconds(60), CancellationToken.None));
        await store.DeliveredAsync(late, channelsId: null, CancellationToken.None);
        Assert.True(await nodes.IsEmptyAsync());
    }

    [Fact]
    public async Task A_message_sent_again_by_an_operator_waits_until_a_later_one_of_its_conversation_is_through()
    {
        await using var nodes = new Nodes(1, await NewDatabaseAsync());
        await Nodes.NewPerson(nodes.All[0], "c").SaysAsync("1\n2");
        var (store, now) = (Nodes.Outbox(nodes.All[0]), nodes.Clock.GetUtcNow());
        await store.BuryAsync(await OneAsync(), now, "http403", CancellationToken.None);
        var second = await OneAsync();

        Assert.Equal(1, await Nodes.DeadLetters(nodes.All[0]).RetryAllAsync(now, CancellationToken.None));

        Assert.Empty(await store.ClaimAsync(10, now, now.AddSeconds(60), CancellationToken.None));
        await store.DeliveredAsync(second, channelsId: null, CancellationToken.None);
        Assert.Equal(("c|0000002", 1), (await OneAsync()) is { } again ? (again.IdempotencyKey, again.Attempt) : default);

        async Task<OutboxMessage> OneAsync() => Assert.Single(await store.ClaimAsync(10, now, now.AddSeconds(60), CancellationToken.None));
    }

    [Fact]
    public async Task How_the_channel_calls_a_message_is_kept_as_long_as_the_message()
    {
        var database = await NewDatabaseAsync();
        await using var nodes = new Nodes(1, database);
        await Nodes.NewPerson(nodes.All[0], "c").SaysAsync("1\n2");
        var (store, now) = (Nodes.Outbox(nodes.All[0]), nodes.Clock.GetUtcNow());
        var message = Assert.Single(await store.ClaimAsync(10, now, now.AddSeconds(60), CancellationToken.None));
        Assert.Null(await store.FindChannelsIdAsync(message.Key, message.Sequence, CancellationToken.None));

        await store.DeliveredAsync(message, "1732704000123", CancellationToken.None);
        // A second delivery after a crash changes nothing.
        await store.DeliveredAsync(message, "1732704000124", CancellationToken.None);

        Assert.Equal("1732704000123", await store.FindChannelsIdAsync(message.Key, message.Sequence, CancellationToken.None));
        database.Execute("DELETE FROM conversations");
        Assert.Null(await store.FindChannelsIdAsync(message.Key, message.Sequence, CancellationToken.None));
        await store.DeliveredAsync(message, "1732704000125", CancellationToken.None);
        Assert.Null(await store.FindChannelsIdAsync(message.Key, message.Sequence, CancellationToken.None));
    }

    [Fact]
    public async Task An_operator_sees_the_dead_letters_and_may_drop_one()
    {
        await using var nodes = new Nodes(1, await NewDatabaseAsync());
        await Nodes.NewPerson(nodes.All[0], "c").SaysAsync("1\n2");
        var (store, letters) = (Nodes.Outbox(nodes.All[0]), Nodes.DeadLetters(nodes.All[0]));
        var now = nodes.Clock.GetUtcNow();
        foreach (var at in new[] { now.AddMinutes(1), now.AddMinutes(2) })
        {
            var message = Assert.Single(await store.ClaimAsync(10, at, at.AddMinutes(1), CancellationToken.None));
            await store.BuryAsync(message, at, "http403", CancellationToken.None);
        }

        var list = await letters.ReadAsync(10, CancellationToken.None);
        Assert.Equal([(3, now.AddMinutes(2)), (2, now.AddMinutes(1))], list.Select(l => ((int)l.Sequence, l.DeadAt)));
        Assert.Equal(3, Assert.Single(await letters.ReadAsync(1, CancellationToken.None)).Sequence);

        Assert.True(await letters.DropAsync(list[0].Key, 3, CancellationToken.None));
        Assert.False(await letters.DropAsync(list[0].Key, 3, CancellationToken.None));
        Assert.Equal(new OutboxCount(0, 1, null), await store.CountAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_message_that_waits_does_not_hide_that_it_waits_nor_can_it_be_dropped()
    {
        await using var nodes = new Nodes(1, await NewDatabaseAsync());
        var person = Nodes.NewPerson(nodes.All[0], "c");
        await person.SaysAsync("1");
        Assert.Equal(new OutboxCount(1, 0, nodes.Clock.GetUtcNow()), await Nodes.Outbox(nodes.All[0]).CountAsync(CancellationToken.None));
        Assert.False(await Nodes.DeadLetters(nodes.All[0]).DropAsync(person.Key, 2, CancellationToken.None));
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_is_set_aside_and_harms_no_other()
    {
        await using var nodes = new Nodes(1, await NewDatabaseAsync());
        await Nodes.NewPerson(nodes.All[0], "broken").SaysAsync("1");
        await Nodes.NewPerson(nodes.All[0], "whole").SaysAsync("2");
        nodes.Database.Spoil("broken", 2, "{");

        await nodes.StartAsync(nodes.All[0]);

        await nodes.LaterAsync(async () => await Nodes.Outbox(nodes.All[0]).CountAsync(CancellationToken.None) is { Waiting: 0, Dead: 1 });
        Assert.Equal(["2"], nodes.Channel.Attempts.Select(a => a.Text));
        Assert.Equal(DeliveryReasons.Unreadable, (await Nodes.DeadLetters(nodes.All[0]).ReadAsync(1, CancellationToken.None))[0].Reason);
    }
}
