using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.OptOuts;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Tests.Integration.Storage;
using EmploisEnRegions.Tests.Integration.Turns;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EmploisEnRegions.Integration.Sms;

/// <summary>What text messages keep, on both databases.</summary>
public abstract class StoreTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : StoreTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : StoreTests(postgres);

    [Fact]
    public async Task An_opt_out_is_kept_inside_and_outside_a_turn_and_taken_back()
    {
        await using var host = await NewHostAsync();
        var optOuts = Get<IOptOuts>(host);
        var now = host.Bot.Clock.GetUtcNow();
        host.Counting.Before = context =>
        {
            if (context.Activity.Text is "out" or "in") context.Turn().Enlist(new OptOut("sms", "p", context.Activity.Text == "out", now));
            return Task.CompletedTask;
        };
        var person = host.Bot.NewPerson();

        await person.SaysAsync("out");
        await optOuts.SetAsync(new OptOut("sms", "p", Out: true, now), CancellationToken.None);
        Assert.True(await optOuts.HasAsync("sms", "p", CancellationToken.None));
        Assert.False(await optOuts.HasAsync("sms", "q", CancellationToken.None));
        await person.SaysAsync("erase");
        Assert.True(await optOuts.HasAsync("sms", "p", CancellationToken.None));
        await person.SaysAsync("in");
        Assert.False(await optOuts.HasAsync("sms", "p", CancellationToken.None));
    }

    [Fact]
    public async Task What_was_spent_once_leaves_no_second_effect_even_after_an_erasure()
    {
        await using var host = await NewHostAsync();
        host.Counting.Before = context =>
        {
            if (context.Activity.Text == "once") context.Turn().Enlist(new SpendOnce("token"));
            return Task.CompletedTask;
        };
        var person = host.Bot.NewPerson();
        Assert.Equal(TurnOutcome.Done, (await person.SendsAsync("once", "d1")).Outcome);
        await person.SaysAsync("erase");
        var version = (await person.ConversationAsync())!.Version;

        Assert.Equal(TurnOutcome.Repeated, (await person.SendsAsync("once", "d1")).Outcome);

        Assert.Equal(version, (await person.ConversationAsync())!.Version);
        Assert.DoesNotContain("once", (await person.ReadsAsync()).Select(e => e.Activity.Text));
    }

    [Fact]
    public async Task Parts_are_counted_their_last_word_stands_and_they_go_with_the_conversation()
    {
        await using var host = await NewHostAsync();
        var parts = Get<IDeliveryParts>(host);
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");
        var key = (await person.ConversationAsync())!.Key;

        await parts.AddAsync(new DeliveredPart(key, 2, 0, "SM1"), CancellationToken.None);
        await parts.AddAsync(new DeliveredPart(key, 2, 1, "SM2"), CancellationToken.None);
        await parts.AddAsync(new DeliveredPart(new ConversationKey("sms", "gone"), 2, 0, "SM3"), CancellationToken.None);
        Assert.Equal((2, 0), (await parts.CountAsync(key, 2, CancellationToken.None), await parts.CountAsync(key, 3, CancellationToken.None)));

        Assert.NotNull(await parts.SetStatusAsync("SM2", "sent", final: false, CancellationToken.None));
        Assert.Equal(new DeliveredPart(key, 2, 1, "SM2"), await parts.SetStatusAsync("SM2", "delivered", final: true, CancellationToken.None));
        Assert.Null(await parts.SetStatusAsync("SM2", "sent", final: false, CancellationToken.None));
        Assert.Null(await parts.SetStatusAsync("SM3", "sent", final: false, CancellationToken.None));
        Assert.Equal(1, host.Count("SELECT count(*) FROM delivered_parts WHERE status = 'delivered'"));

        await person.SaysAsync("erase");
        Assert.Equal(0, host.Count("SELECT count(*) FROM delivered_parts"));
    }

    [Fact]
    public async Task A_secret_is_made_once()
    {
        await using var host = await NewHostAsync();
        var secrets = Get<IChannelSecrets>(host);
        var first = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => secrets.ReadAsync("a", 32, CancellationToken.None)));
        Assert.All(first, secret => Assert.Equal(first[0], secret));
        Assert.Equal(32, first[0].Length);
        Assert.NotEqual(first[0], await secrets.ReadAsync("b", 32, CancellationToken.None));
    }

    private static T Get<T>(TurnHost host) where T : notnull => host.Bot.Services.GetRequiredService<T>();
}
