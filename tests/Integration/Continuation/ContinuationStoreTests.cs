using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;
using EmploisEnRegions.Tests.Integration.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Tests.Integration.Continuation;

/// <summary>What several nodes share of codes, and what outlives one of them.</summary>
public abstract class ContinuationStoreTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : ContinuationStoreTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : ContinuationStoreTests(postgres);

    [Fact]
    public async Task Nodes_count_tries_together_and_none_too_many()
    {
        var database = await NewDatabaseAsync();
        await using var one = new TurnHost(database);
        await using var other = new TurnHost(database);
        var now = one.Bot.Clock.GetUtcNow();
        GuessSpan[] spans = [new("someone", now.AddHours(1), 5), new("", now.AddMinutes(1), 8)];

        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => Guesses(i % 2 == 0 ? one : other).TryAsync(spans, now, CancellationToken.None))));

        Assert.Equal(5, tries.Count(allowed => allowed));
        await Guesses(one).ForgiveAsync(spans, CancellationToken.None);
        Assert.True(await Guesses(other).TryAsync(spans, now, CancellationToken.None));
        Assert.False(await Guesses(one).TryAsync(spans, now, CancellationToken.None));
        // Of all callers together three are left; what was refused did not count.
        GuessSpan[] another = [new("another", now.AddHours(1), 5), spans[1]];
        for (var i = 0; i < 3; i++) Assert.True(await Guesses(one).TryAsync(another, now, CancellationToken.None));
        Assert.False(await Guesses(other).TryAsync(another, now, CancellationToken.None));
        Assert.Equal(2 + 1, one.Count("SELECT count(*) FROM code_guesses"));

        GuessSpan[] later = [new("someone", now.AddHours(2), 5)];
        Assert.True(await Guesses(one).TryAsync(later, now.AddHours(1), CancellationToken.None));
        Assert.Equal(1, one.Count("SELECT count(*) FROM code_guesses"));
    }

    [Fact]
    public async Task What_a_dead_node_had_to_tell_is_told_once_by_another()
    {
        var database = await NewDatabaseAsync();
        ConversationKey key;
        await using (var dead = new TurnHost(database))
        {
            key = await NewConversationAsync(dead);
            var notice = new PendingCodeNotice(key, new CodeWasUsed("code:used:1", CodePurpose.Continue, Entered: false));
            await Codes(dead).AddNoticeAsync(notice, CancellationToken.None);
            await Codes(dead).AddNoticeAsync(notice, CancellationToken.None);
        }

        await using var other = new TurnHost(database);
        Assert.Equal(new PendingCodeNotice(key, new CodeWasUsed("code:used:1", CodePurpose.Continue, Entered: false)), Assert.Single(await Codes(other).ReadNoticesAsync(10, CancellationToken.None)));
        var told = 0;
        other.Counting.Before = context =>
        {
            if (context.Turn().Operation is CodeWasUsed) Interlocked.Increment(ref told);
            return Task.CompletedTask;
        };
        var job = other.Bot.HostedServices.OfType<ContinuationNotices>().Single();
        await job.StartAsync(CancellationToken.None);
        await Waiting.UntilAsync(() => Task.FromResult(other.Count("SELECT count(*) FROM code_notices") == 0));
        await job.StopAsync(CancellationToken.None);

        Assert.Equal(1, told);
    }

    [Fact]
    public async Task A_code_is_used_together_with_what_is_told_of_it_or_not_at_all()
    {
        await using var host = await NewHostAsync();
        var key = await NewConversationAsync(host);
        byte[] hash = [1, 2, 3];
        await Codes(host).AddAsync(new StoredCode(hash, CodePurpose.Continue, key, host.Bot.Clock.GetUtcNow().AddMinutes(1)), CancellationToken.None);
        PendingCodeNotice Notice(string id) => new(key, new CodeWasUsed(id, CodePurpose.Continue, Entered: false));

        Assert.True(await Codes(host).SpendAsync(hash, Notice("first"), CancellationToken.None));
        Assert.False(await Codes(host).SpendAsync(hash, Notice("second"), CancellationToken.None));

        Assert.Equal("first", Assert.Single(await Codes(host).ReadNoticesAsync(10, CancellationToken.None)).Told.OperationId);
        host.Execute("DELETE FROM conversations");
        Assert.Empty(await Codes(host).ReadNoticesAsync(10, CancellationToken.None));
        await Codes(host).AddNoticeAsync(Notice("late"), CancellationToken.None);
        Assert.Empty(await Codes(host).ReadNoticesAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task Who_went_on_twice_erases_all_three_conversations_from_whichever_one()
    {
        for (var from = 0; from < 3; from++)
        {
            await using var host = await NewHostAsync();
            var people = new[] { host.Bot.NewPerson(), host.Bot.NewPerson(), host.Bot.NewPerson(), host.Bot.NewPerson() };
            foreach (var person in people) await person.SaysAsync("bonjour");
            await LinkAsync(host, people[1], people[0], CodePurpose.Continue);
            await LinkAsync(host, people[2], people[1], CodePurpose.Continue);
            await LinkAsync(host, people[3], people[1], CodePurpose.Partner);

            await people[from].SaysAsync("erase");

            for (var i = 0; i < 3; i++) Assert.Equal(i == from, await people[i].ConversationAsync() is not null);
            Assert.Single(await people[from].ReadsAsync());
            Assert.NotNull(await people[3].ConversationAsync());
            Assert.Equal(0, host.Count("SELECT count(*) FROM conversation_links"));
        }
    }

    private static async Task LinkAsync(TurnHost host, Person person, Person other, CodePurpose purpose)
    {
        host.Counting.Before = context =>
        {
            context.Turn().Enlist(new LinkConversations(person.Key, other.Key, purpose));
            return Task.CompletedTask;
        };
        await person.SaysAsync("link");
        host.Counting.Before = null;
    }

    private static IGuessStore Guesses(TurnHost host) => host.Bot.Services.GetRequiredService<IGuessStore>();

    private static IContinuationStore Codes(TurnHost host) => host.Bot.Services.GetRequiredService<IContinuationStore>();

    private static async Task<ConversationKey> NewConversationAsync(TurnHost host)
    {
        var person = host.Bot.NewPerson();
        await person.SaysAsync("bonjour");
        return person.Key;
    }
}
