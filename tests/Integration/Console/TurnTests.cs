using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Presence;
using EmploisEnRegions.Handoff.Turns;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class TurnTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : TurnTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : TurnTests(postgres);

    [Fact]
    public async Task Organisations_with_somebody_free_take_turns_in_the_persons_language()
    {
        await using var desk = await NewDeskAsync();
        await PresentAsync(desk, "nadia", "PROMIS", "fr en");
        await PresentAsync(desk, "ioana", "INICI", "fr");
        await PresentAsync(desk, "samuel", "Le Collectif", "en", available: false);

        var french = new List<string?>();
        for (var i = 0; i < 4; i++) french.Add(await TurnOfAsync(desk, await desk.WaitingPersonAsync()));
        Assert.Equal(["PROMIS", "INICI", "PROMIS", "INICI"], french);
        for (var i = 0; i < 2; i++) Assert.Equal("PROMIS", await TurnOfAsync(desk, await desk.WaitingPersonAsync("hello")));
    }

    [Fact]
    public async Task A_turn_that_is_not_taken_goes_on_and_anybody_may_take_it()
    {
        await using var desk = await NewDeskAsync();
        await PresentAsync(desk, "nadia", "PROMIS", "fr");
        await PresentAsync(desk, "ioana", "INICI", "fr");
        var person = await desk.WaitingPersonAsync();
        Assert.Equal("PROMIS", await TurnOfAsync(desk, person));

        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(89));
        await SeenAsync(desk);
        Assert.Equal("PROMIS", await TurnOfAsync(desk, person));
        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("INICI", await TurnOfAsync(desk, person));

        Assert.Null((await desk.DoAsync(person, id => new Take(id, desk.Nadia))).Refusal);
    }

    [Fact]
    public async Task Nobody_present_or_everybody_busy_is_nobodys_turn()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        Assert.Null(await TurnOfAsync(desk, person));
        await PresentAsync(desk, "nadia", "PROMIS", "fr");
        for (var i = 0; i < 4; i++)
        {
            var taken = await desk.WaitingPersonAsync();
            await desk.DoAsync(taken, id => new Take(id, desk.Nadia));
        }

        Assert.Null(await TurnOfAsync(desk, person));
        await PresentAsync(desk, "ioana", "INICI", "fr");
        Assert.Equal("INICI", await TurnOfAsync(desk, person));
    }

    [Fact]
    public async Task Who_was_sent_to_an_organisation_is_its_turn()
    {
        await using var desk = await NewDeskAsync();
        await PresentAsync(desk, "nadia", "PROMIS", "fr");
        await PresentAsync(desk, "ioana", "INICI", "fr");
        var person = await desk.WaitingPersonAsync();
        Assert.Equal("PROMIS", await TurnOfAsync(desk, person));
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));
        await desk.DoAsync(person, id => new SendTo(id, desk.Nadia, "INICI", new Handoff.Notes.Note("n", person.Key, "nadia", "Nadia", "x", desk.Bot.Clock.GetUtcNow())));
        Assert.Equal("INICI", await TurnOfAsync(desk, person));
    }

    [Fact]
    public async Task Who_serves_what_matters_to_the_person_is_asked_first_and_anybody_may_still_take()
    {
        await using var desk = await NewDeskAsync();
        await PresentAsync(desk, "nadia", "PROMIS", "fr");
        await PresentAsync(desk, "ioana", "INICI", "fr");
        var serving = desk.Get<IServingStore>();
        Assert.Equal(Serving.Everybody.Regions, (await serving.ReadAsync("ioana", CancellationToken.None)).Regions);
        await serving.SaveAsync("ioana", new Serving(["11"], ["family", "study"]), desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
        Assert.Equal(["family", "study"], (await serving.ReadAsync("ioana", CancellationToken.None)).Needs);

        for (var i = 0; i < 3; i++)
        {
            var person = desk.Bot.NewPerson();
            await person.SaysAsync("family");
            await person.SaysAsync("person");
            Assert.Equal("INICI", await TurnOfAsync(desk, person));
        }

        var other = await desk.WaitingPersonAsync();
        Assert.NotNull(await TurnOfAsync(desk, other));
        Assert.Null((await desk.DoAsync(other, id => new Take(id, desk.Nadia))).Refusal);
    }

    [Fact]
    public async Task Two_nodes_at_once_give_one_turn_and_count_it_once()
    {
        await using var desk = await NewDeskAsync();
        var store = desk.Get<ITurnStore>();
        await desk.WaitingPersonAsync();
        var now = desk.Bot.Clock.GetUtcNow();
        var open = Assert.Single(await store.ReadOpenAsync(now, 10, CancellationToken.None));
        (string, int)[] able = [("INICI", 1), ("PROMIS", 1)];

        var given = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => store.OfferAsync(open, able, now, CancellationToken.None))));

        Assert.Equal("INICI", Assert.Single(given, chosen => chosen is not null));
        var next = await desk.WaitingPersonAsync();
        var other = Assert.Single(await store.ReadOpenAsync(now.AddSeconds(-1), 10, CancellationToken.None));
        Assert.Equal(next.Key, other.Key);
        Assert.Equal("PROMIS", await store.OfferAsync(other, able, now, CancellationToken.None));
    }

    private static async Task<string?> TurnOfAsync(DeskHost desk, Person person)
    {
        await desk.Get<QueueTurns>().OfferAsync(CancellationToken.None);
        var board = await desk.Get<IDeskBoards>().ReadAsync("nobody", DateTimeOffset.UnixEpoch, 100, CancellationToken.None);
        return board.Waiting.Single(line => line.Key == person.Key).TurnOf;
    }

    private static async Task PresentAsync(DeskHost desk, string name, string organisation, string languages, bool available = true)
    {
        var account = new Account
        {
            Id = name, Email = $"{name}@example.org", DisplayName = name, Organisation = organisation, Role = Role.Counsellor,
            Languages = languages.Split(' '), Stamp = name, CreatedAt = desk.Bot.Clock.GetUtcNow(),
        };
        Assert.True(await desk.Get<IAccountStore>().AddAsync(account, CancellationToken.None));
        await desk.Get<IPresenceStore>().SetAvailableAsync(name, available, desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
    }

    private static async Task SeenAsync(DeskHost desk)
    {
        foreach (var account in await desk.Get<IAccountStore>().ListAsync(CancellationToken.None))
            await desk.Get<IPresenceStore>().SeenAsync(account.Id, desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
    }
}
