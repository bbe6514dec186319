using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Tests.Integration.Turns;

public abstract class CrashTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : CrashTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : CrashTests(postgres);

    [Fact]
    public async Task A_crash_before_the_commit_leaves_nothing_and_the_delivery_can_come_again()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        var told = 0;
        using var listening = host.Bot.Feed.Subscribe(person.Key, _ => told++);
        host.Faults.BeforeCommit = (_, _) => throw new IOException("disk");

        await Assert.ThrowsAsync<IOException>(() => person.SendsAsync("person", "d1"));

        Assert.Equal(0, told);
        Assert.Equal(0, host.Count("SELECT (SELECT count(*) FROM conversations) + (SELECT count(*) FROM transcript) + (SELECT count(*) FROM handoff_queue)"));
        host.Faults.BeforeCommit = null;
        var again = await person.SendsAsync("person", "d1");
        Assert.Equal(TurnOutcome.Done, again.Outcome);
        Assert.Equal("1: person", again.Entries[1].Activity.Text);
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task A_crash_after_the_commit_loses_nothing_and_the_delivery_gets_the_same_answer()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        host.Faults.AfterCommit = () => throw new IOException("power");
        await Assert.ThrowsAsync<IOException>(() => person.SendsAsync("a", "d1"));
        host.Faults.AfterCommit = null;

        var again = await person.SendsAsync("a", "d1");

        Assert.Equal(TurnOutcome.Repeated, again.Outcome);
        Assert.Equal(["a", "1: a"], again.Entries.Select(e => e.Activity.Text));
        Assert.Equal(2, host.Count("SELECT count(*) FROM transcript"));
    }

    [Fact]
    public async Task After_a_restart_the_conversation_goes_on_where_it_was()
    {
        var database = await NewDatabaseAsync();
        try
        {
            await using (var before = new TurnHost(database))
            {
                var person = before.Bot.NewPerson(conversationId: "c");
                await person.SaysAsync("agree");
                await person.SaysAsync("b");
            }

            await using var after = new TurnHost(database);
            var same = after.Bot.NewPerson(conversationId: "c");
            Assert.Equal("3: c", (await same.SendsAsync("c", "after")).Entries[1].Activity.Text);
            Assert.True((await same.ConversationAsync())!.Dossier.Consented);
            Assert.Equal([1L, 2L, 3L, 4L, 5L, 6L], (await same.ReadsAsync()).Select(e => e.Sequence));
        }
        finally
        {
            database.Delete();
        }
    }

    [Fact]
    public async Task When_the_bot_throws_the_person_gets_one_apology_and_nothing_is_half_done()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");

        var replies = await person.SaysAsync("break");

        var apology = Assert.Single(replies);
        Assert.StartsWith("Désolé", apology.Text);
        Assert.Equal(["a", "1: a", "break", apology.Text], (await person.ReadsAsync()).Select(e => e.Activity.Text));
        Assert.Equal(1, (await person.ConversationAsync())!.FailedTurns);
        Assert.Equal(["2: b"], (await person.SaysAsync("b")).Select(a => a.Text));
        Assert.Equal(0, (await person.ConversationAsync())!.FailedTurns);
    }

    [Fact]
    public async Task The_apology_is_in_the_language_of_the_turn()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        host.Counting.Before = _ => throw new InvalidOperationException();

        var apology = Assert.Single(await person.SaysAsync("hello"));

        Assert.StartsWith("Sorry", apology.Text);
        Assert.Equal("en-CA", apology.Locale);
    }

    [Fact]
    public async Task A_state_that_is_not_JSON_is_set_aside_and_the_person_starts_afresh()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync("agree");
        // As another node leaves it.
        host.Execute($"UPDATE conversations SET version = version + 1, state = {host.Bytes("{\"")}");

        Assert.Equal(["1: b"], (await person.SaysAsync("b")).Select(a => a.Text));

        Assert.Equal(1, host.Count($"SELECT count(*) FROM states_set_aside WHERE state = {host.Bytes("{\"")}"));
        Assert.True((await person.ConversationAsync())!.Dossier.Consented);
        Assert.Equal(["2: c"], (await person.SaysAsync("c")).Select(a => a.Text));
    }

    [Fact]
    public async Task A_state_that_does_not_fit_the_dialogs_any_more_is_set_aside_in_the_same_turn()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");
        var stranger = """{"count":{"was":"an object"}}""";
        host.Execute($"UPDATE conversations SET version = version + 1, state = {host.Bytes(stranger)}");

        Assert.Equal(["1: b"], (await person.SaysAsync("b")).Select(a => a.Text));
        Assert.Equal(1, host.Count("SELECT count(*) FROM states_set_aside"));
    }

    [Fact]
    public async Task A_dialog_that_throws_each_time_loses_its_state_and_not_the_person()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");
        // As a stack that names a dialog which is gone: it throws as long as this state is there.
        host.Counting.Before = context => context.Turn().Conversation.Version is 1 or 2 ? throw new InvalidOperationException() : Task.CompletedTask;

        await person.SaysAsync("b");
        await person.SaysAsync("c");

        Assert.Equal(["1: d"], (await person.SaysAsync("d")).Select(a => a.Text));
        Assert.Equal(1, host.Count("SELECT count(*) FROM states_set_aside"));
    }

    [Fact]
    public async Task A_turn_that_is_cancelled_leaves_nothing()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        using var cancel = new CancellationTokenSource();
        host.Counting.Before = async _ =>
        {
            await cancel.CancelAsync();
            cancel.Token.ThrowIfCancellationRequested();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => person.SendsUntilAsync("a", null, cancel.Token));

        Assert.Equal(0, host.Count("SELECT count(*) FROM conversations"));
        host.Counting.Before = null;
        Assert.Single(await person.SaysAsync("b"));
    }

    [Fact]
    public async Task A_failure_that_nobody_asked_anything_of_writes_nothing()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        host.Counting.Before = _ => throw new InvalidOperationException();

        await person.SendsAsync(new Activity(ActivityTypes.Typing));

        Assert.Equal(1, host.Counting.Runs);
        Assert.Equal(0, host.Count("SELECT count(*) FROM conversations"));
    }
}
