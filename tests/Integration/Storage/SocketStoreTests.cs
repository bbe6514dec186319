using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Tests.Integration.Storage;

/// <summary>What all nodes know of the sockets of conversations.</summary>
public abstract class SocketStoreTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : SocketStoreTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : SocketStoreTests(postgres);

    [Fact]
    public async Task A_key_opens_one_socket_however_many_try_it_at_once()
    {
        await using var host = await NewHostAsync();
        var (store, key, until) = (Store(host), await NewConversationAsync(host), host.Bot.Clock.GetUtcNow().AddMinutes(1));

        var openings = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(() => store.OpenAsync(key, "one", until, CancellationToken.None))));

        Assert.Equal(new SocketOpening(SocketOutcome.Opened, 1), Assert.Single(openings, opening => opening.Outcome is not SocketOutcome.KeyUsed));
        Assert.Equal(1, await store.NewestAsync(key, CancellationToken.None));
    }

    [Fact]
    public async Task Each_socket_has_a_higher_number_than_those_before_it()
    {
        await using var host = await NewHostAsync();
        var (store, key) = (Store(host), await NewConversationAsync(host));

        var numbers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(async () => (await store.OpenAsync(key, null, default, CancellationToken.None)).Number)));

        Assert.Equal(Enumerable.Range(1, 12).Select(i => (long)i), numbers.Order());
        Assert.Equal(12, await store.NewestAsync(key, CancellationToken.None));
    }

    [Fact]
    public async Task What_is_refused_uses_no_key_and_what_has_expired_is_forgotten()
    {
        await using var host = await NewHostAsync();
        var (store, key, now) = (Store(host), await NewConversationAsync(host), host.Bot.Clock.GetUtcNow());
        var unknown = new ConversationKey(key.ChannelId, "nobody");
        Assert.Equal(SocketOutcome.UnknownConversation, (await store.OpenAsync(unknown, "one", now.AddMinutes(1), CancellationToken.None)).Outcome);
        Assert.Equal(SocketOutcome.Opened, (await store.OpenAsync(key, "one", now.AddMinutes(1), CancellationToken.None)).Outcome);

        await store.ForgetExpiredKeysAsync(now.AddSeconds(59), CancellationToken.None);
        Assert.Equal(SocketOutcome.KeyUsed, (await store.OpenAsync(key, "one", now.AddMinutes(1), CancellationToken.None)).Outcome);
        await store.ForgetExpiredKeysAsync(now.AddMinutes(1), CancellationToken.None);
        Assert.Equal(SocketOutcome.Opened, (await store.OpenAsync(key, "one", now.AddMinutes(1), CancellationToken.None)).Outcome);
    }

    private static ISocketStore Store(TurnHost host) => host.Bot.Services.GetRequiredService<ISocketStore>();

    private static async Task<ConversationKey> NewConversationAsync(TurnHost host)
    {
        var person = host.Bot.NewPerson();
        await person.SaysAsync("bonjour");
        return person.Key;
    }
}
