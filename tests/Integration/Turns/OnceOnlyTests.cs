using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Turns;

public abstract class OnceOnlyTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : OnceOnlyTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : OnceOnlyTests(postgres);

    [Fact]
    public async Task Five_deliveries_of_one_message_at_once_have_one_effect_and_one_answer()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();

        var results = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(() => person.SendsAsync("bonjour", "same"))));

        Assert.Single(results, r => r.Outcome == TurnOutcome.Done);
        Assert.Equal(4, results.Count(r => r.Outcome == TurnOutcome.Repeated));
        Assert.All(results, r => Assert.Equal(["bonjour", "1: bonjour"], r.Entries.Select(e => e.Activity.Text)));
        Assert.All(results, r => Assert.Equal(["conversation-1|0000001", "conversation-1|0000002"], r.Entries.Select(e => e.Activity.Id)));
        Assert.Equal(2, host.Count("SELECT count(*) FROM transcript"));
        Assert.Equal(["2: encore"], (await person.SaysAsync("encore")).Select(a => a.Text));
    }

    [Fact]
    public async Task Fifty_messages_at_once_are_all_answered_once_and_in_order()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();

        // Called one after the other, awaited together: as a person who types faster than the bot answers.
        var results = await Task.WhenAll(Enumerable.Range(1, 50).Select(i => person.SendsAsync($"m{i}")).ToList());

        var entries = await person.ReadsAsync();
        Assert.Equal(Enumerable.Range(1, 50).SelectMany(i => new[] { $"m{i}", $"{i}: m{i}" }), entries.Select(e => e.Activity.Text));
        Assert.Equal(Enumerable.Range(1, 100).Select(i => (long)i), entries.Select(e => e.Sequence));
        Assert.All(results, r => Assert.Equal(r.Entries[0].Activity.Id, r.Entries[1].Activity.ReplyToId));
    }

    [Fact]
    public async Task Fifty_messages_from_as_many_threads_are_all_answered_once()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();

        await Task.WhenAll(Enumerable.Range(1, 50).Select(i => Task.Run(() => person.SendsAsync($"m{i}"))));

        var entries = await person.ReadsAsync();
        Assert.Equal(100, entries.Count);
        Assert.Equal(100, entries.Select(e => e.Activity.Id).Distinct().Count());
        Assert.Equal(50, (await person.ConversationAsync())!.Version);
        Assert.Equal(["51: last"], (await person.SaysAsync("last")).Select(a => a.Text));
    }

    [Fact]
    public async Task A_conversation_that_thinks_does_not_hold_up_another()
    {
        await using var host = await NewHostAsync();
        var release = new TaskCompletionSource();
        host.Counting.Before = context => context.Activity.Text == "slow" ? release.Task : Task.CompletedTask;
        var slow = host.Bot.NewPerson().SaysAsync("slow");

        Assert.Single(await host.Bot.NewPerson().SaysAsync("quick"));

        Assert.False(slow.IsCompleted);
        release.SetResult();
        Assert.Single(await slow);
    }

    [Fact]
    public async Task A_conflict_runs_the_turn_again_from_fresh_state_with_no_double_effect()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");
        var other = 0;
        host.Faults.BeforeCommit = async (store, commit) =>
        {
            // Another node is quicker, twice.
            if (other++ >= 2) return;
            var read = (await store.LoadAsync(person.Key, CancellationToken.None))!;
            await store.CommitAsync(commit with
            {
                ExpectedVersion = read.Conversation.Version,
                Conversation = read.Conversation with { Version = read.Conversation.Version + 1 },
                Deliveries = read.Deliveries, Entries = [], State = read.State, Writes = [],
            }, CancellationToken.None);
        };

        var replies = await person.SaysAsync("person");

        Assert.Equal(["2: person"], replies.Select(a => a.Text));
        Assert.Equal(4, host.Counting.Runs);
        Assert.Equal(4, host.Count("SELECT count(*) FROM transcript"));
        Assert.Equal(1, host.Count("SELECT count(*) FROM handoff_queue"));
        Assert.Equal(4, (await person.ConversationAsync())!.Version);
    }

    [Fact]
    public async Task A_conversation_that_is_always_taken_gives_up_and_changes_nothing()
    {
        await using var host = await NewHostAsync(settings: new Dictionary<string, string?> { ["Conversations:Attempts"] = "3" });
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");
        host.Faults.BeforeCommit = async (store, commit) =>
        {
            var read = (await store.LoadAsync(person.Key, CancellationToken.None))!;
            await store.CommitAsync(commit with
            {
                ExpectedVersion = read.Conversation.Version,
                Conversation = read.Conversation with { Version = read.Conversation.Version + 1 },
                Deliveries = read.Deliveries, Entries = [], State = read.State, Writes = [],
            }, CancellationToken.None);
        };

        await Assert.ThrowsAsync<ConversationBusyException>(() => person.SendsAsync("b"));

        Assert.Equal(2, host.Count("SELECT count(*) FROM transcript"));
    }
}
