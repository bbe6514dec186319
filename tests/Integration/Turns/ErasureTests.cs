using System.Text;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Turns;

public abstract class ErasureTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : ErasureTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : ErasureTests(postgres);

    private const string Secret = "Zanzibarienne4721";

    [Fact]
    public async Task After_an_erasure_only_the_goodbye_is_left_in_tables_and_files()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        host.Counting.Before = context =>
        {
            if (context.Activity.Text != Secret) return Task.CompletedTask;
            var turn = context.Turn();
            turn.AskForCallBack(new CallBackRequest(CallBackChannel.Phone, Secret, Secret, turn.Now));
            turn.Dossier = turn.Dossier with { Question = Secret };
            return Task.CompletedTask;
        };
        await person.SaysAsync("person");
        await person.SaysAsync(Secret);
        Assert.Contains(Secret, host.Raw());
        Assert.Contains("1: person", host.Raw());

        var result = await person.SendsAsync("erase", Secret);

        var left = Assert.Single(await person.ReadsAsync());
        Assert.Equal("3: erase", left.Activity.Text);
        Assert.Equal(6, left.Sequence);
        Assert.Equal(["erase", "3: erase"], result.Entries.Select(e => e.Activity.Text));
        Assert.Equal(0, host.Count("SELECT (SELECT count(*) FROM handoff_queue) + (SELECT count(*) FROM handoff_callbacks) + (SELECT count(*) FROM outbox)"));
        Assert.Equal(TurnOutcome.Repeated, (await person.SendsAsync("erase", Secret)).Outcome);
        Assert.Equal(1, host.Count("SELECT count(*) FROM erasures WHERE reason = 'asked'"));
        var conversation = (await person.ConversationAsync())!;
        Assert.Equal((null, null, 6L), (conversation.Dossier.Question, conversation.PersonId, conversation.LastSequence));
        Assert.Equal(Profile.Empty, conversation.Dossier.Profile);
        // The once-only key is an opaque id of the channel, here a word only so that it can be looked for.
        Assert.DoesNotContain(Secret, Encoding.UTF8.GetString(left.ToUtf8()));
        Assert.DoesNotContain("1: person", host.Raw());
    }

    [Fact]
    public async Task After_an_erasure_the_words_are_in_no_file()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        for (var i = 0; i < 20; i++) await person.SaysAsync($"{Secret} {new string('x', 500 * i)}");

        await person.SaysAsync("erase");

        Assert.DoesNotContain(Secret, host.Raw());
    }

    [Fact]
    public async Task After_an_erasure_the_numbers_go_on_and_the_state_is_new()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync("agree");
        await person.SaysAsync("erase");

        Assert.Equal(["1: again"], (await person.SaysAsync("again")).Select(a => a.Text));

        Assert.Equal([4L, 5L, 6L], (await person.ReadsAsync()).Select(e => e.Sequence));
        Assert.Equal(TurnOutcome.Repeated, (await person.SendsAsync("again", "said-3")).Outcome);
    }

    [Fact]
    public async Task A_repeated_erasure_answers_the_same_goodbye()
    {
        await using var host = await NewHostAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");
        await person.SendsAsync("erase", "e");

        var again = await person.SendsAsync("erase", "e");

        Assert.Equal(TurnOutcome.Repeated, again.Outcome);
        Assert.Equal(["2: erase"], again.Entries.Select(e => e.Activity.Text));
        Assert.Equal("conversation-1|0000003", again.Entries[0].Activity.ReplyToId);
    }

    [Fact]
    public async Task Conversations_past_their_time_are_removed_whole_and_the_others_stay()
    {
        await using var host = await NewHostAsync();
        var (agreed, silent, recent) = (host.Bot.NewPerson(), host.Bot.NewPerson(), host.Bot.NewPerson());
        await agreed.SaysAsync("agree");
        await silent.SaysAsync("person");
        host.Bot.Clock.Advance(TimeSpan.FromHours(25));
        await recent.SaysAsync("a");
        var now = host.Bot.Clock.GetUtcNow();

        Assert.Equal(1, await host.Bot.Store.EraseExpiredAsync(now.AddHours(-24), now.AddDays(-90), CancellationToken.None));

        Assert.Null(await silent.ConversationAsync());
        Assert.Equal(0, host.Count("SELECT count(*) FROM handoff_queue"));
        Assert.NotNull(await agreed.ConversationAsync());
        Assert.NotNull(await recent.ConversationAsync());
        host.Bot.Clock.Advance(TimeSpan.FromDays(90));
        now = host.Bot.Clock.GetUtcNow();
        Assert.Equal(2, await host.Bot.Store.EraseExpiredAsync(now.AddHours(-24), now.AddDays(-90), CancellationToken.None));
        Assert.Equal(0, host.Count("SELECT (SELECT count(*) FROM conversations) + (SELECT count(*) FROM transcript)"));
        Assert.Equal(3, host.Count("SELECT sum(conversations) FROM erasures WHERE reason = 'expired'"));
    }

    [Fact]
    public async Task The_retention_job_runs_by_the_clock()
    {
        await using var host = await NewHostAsync();
        var jobs = host.Bot.HostedServices;
        foreach (var job in jobs) await job.StartAsync(CancellationToken.None);
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");

        for (var i = 0; i < 3000 && await person.ConversationAsync() is not null; i++)
        {
            host.Bot.Clock.Advance(TimeSpan.FromHours(1));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        Assert.Null(await person.ConversationAsync());
        foreach (var job in jobs) await job.StopAsync(CancellationToken.None);
    }
}
