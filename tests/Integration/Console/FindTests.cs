using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Find;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class FindTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : FindTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : FindTests(postgres);

    private const string Secret = "Zanzibarienne4721";

    [Theory]
    [InlineData("gaspesie", true)]
    [InlineData("GASPÉSIE", true)]
    [InlineData("gas", true)]
    [InlineData("œuvre", true)]
    [InlineData("l'été", true)]
    [InlineData("rimouski octobre", true)]
    [InlineData("rappeler gaspésie", true)]
    [InlineData("rimouski montréal", false)]
    [InlineData("spesie", false)]
    [InlineData("parrot", false)]
    [InlineData("oc", false)]
    [InlineData("octobre\" ) * --", true)]
    [InlineData("\" OR * ) --", false)]
    public async Task A_word_that_a_person_a_counsellor_or_a_note_wrote_finds_the_conversation(string words, bool found)
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync("la Gaspésie, l'été, pour une œuvre");
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));
        await desk.DoAsync(person, id => new Write(id, desk.Nadia, "Rimouski en octobre?"));
        await desk.Get<INoteStore>().AddAsync(new Note("n", person.Key, "nadia", "Nadia", "à rappeler", desk.Bot.Clock.GetUtcNow()), CancellationToken.None);
        await desk.Get<FindIndexer>().IndexAsync(person.Key, CancellationToken.None);

        var lines = await FindAsync(desk, new FindQuery(FindText.Words(words), []));

        Assert.Equal(found ? [person.Key] : [], lines.Select(line => line.Line.Key));
    }

    [Fact]
    public async Task An_outcome_and_its_regions_find_it_and_the_last_outcome_is_shown()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        await CloseAsync(desk, person, new ClosingOutcome(OutcomeKind.RegionsRetained, ["01"]));
        await person.SaysAsync("encore");
        await CloseAsync(desk, person, new ClosingOutcome(OutcomeKind.VisitPlanned, ["11"]));
        await desk.Get<FindIndexer>().SweepAsync(CancellationToken.None);

        Assert.Empty(await FindAsync(desk, new FindQuery([], [FindText.Outcome(OutcomeKind.RegionsRetained)])));
        Assert.Empty(await FindAsync(desk, new FindQuery([], [FindText.Region("01")])));
        var line = Assert.Single(await FindAsync(desk, new FindQuery(["encore"], [FindText.Outcome(OutcomeKind.VisitPlanned), FindText.Region("11")])));
        Assert.Equal((OutcomeKind.VisitPlanned, ConversationStatus.Closed), (line.Outcome, line.Line.Status));
    }

    [Fact]
    public async Task Pages_follow_one_another_from_the_latest_and_days_bound_them()
    {
        await using var desk = await NewDeskAsync();
        var people = new List<Person>();
        var beginnings = new List<DateTimeOffset>();
        for (var i = 0; i < 7; i++)
        {
            beginnings.Add(desk.Bot.Clock.GetUtcNow());
            people.Add(await desk.WaitingPersonAsync("bonjour"));
            desk.Bot.Clock.Advance(TimeSpan.FromHours(1));
        }

        await desk.Get<FindIndexer>().SweepAsync(CancellationToken.None);
        foreach (var words in new string[][] { [], ["bonjour"] })
        {
            var seen = new List<ConversationKey>();
            FindPlace? after = null;
            while (await FindAsync(desk, new FindQuery(words, [], After: after), limit: 3) is { Count: > 0 } page)
            {
                seen.AddRange(page.Select(line => line.Line.Key));
                after = page[^1].Place;
            }

            Assert.Equal(people.Select(person => person.Key).Reverse(), seen);
            var bounded = await FindAsync(desk, new FindQuery(words, [], From: beginnings[2], Until: beginnings[4]));
            Assert.Equal([people[3].Key, people[2].Key], bounded.Select(line => line.Line.Key));
        }
    }

    [Fact]
    public async Task Who_did_not_agree_to_be_read_is_not_found()
    {
        await using var desk = await NewDeskAsync();
        var person = desk.Bot.NewPerson();
        await person.SaysAsync("bonjour");
        await desk.Get<FindIndexer>().IndexAsync(person.Key, CancellationToken.None);
        await desk.Get<FindIndexer>().SweepAsync(CancellationToken.None);
        Assert.Empty(await FindAsync(desk, new FindQuery(["bonjour"], [])));
        Assert.Empty(await FindAsync(desk, new FindQuery([], [])));
    }

    [Fact]
    public async Task What_changed_unseen_is_caught_up_with()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync("avant");
        await desk.Get<FindIndexer>().SweepAsync(CancellationToken.None);
        await person.SaysAsync("apres");
        Assert.Empty(await FindAsync(desk, new FindQuery(["apres"], [])));

        await desk.Get<FindIndexer>().SweepAsync(CancellationToken.None);

        Assert.Single(await FindAsync(desk, new FindQuery(["avant", "apres"], [])));
        Assert.Empty(await desk.Get<IFindStore>().ReadStaleAsync(10, CancellationToken.None));
    }

    [Fact]
    public async Task An_erased_conversation_is_found_no_more_and_its_words_are_in_no_file()
    {
        var database = await NewDatabaseAsync();
        await using (var desk = new DeskHost(database))
        {
            var person = await desk.WaitingPersonAsync(Secret);
            var other = await desk.WaitingPersonAsync("une autre personne");
            await desk.Get<FindIndexer>().SweepAsync(CancellationToken.None);
            Assert.Single(await FindAsync(desk, new FindQuery(FindText.Words(Secret), [])));
            Assert.Contains(Secret, database.Raw(), StringComparison.OrdinalIgnoreCase);

            await person.SaysAsync("erase");
            await desk.Get<FindIndexer>().SweepAsync(CancellationToken.None);

            Assert.Empty(await FindAsync(desk, new FindQuery(FindText.Words(Secret), [])));
            Assert.Equal([other.Key], (await FindAsync(desk, new FindQuery([], []))).Select(line => line.Line.Key));
            Assert.DoesNotContain(Secret, database.Raw(), StringComparison.OrdinalIgnoreCase);
        }

        database.Delete();
    }

    private static Task<IReadOnlyList<FoundConversation>> FindAsync(DeskHost desk, FindQuery query, int limit = 50) =>
        desk.Get<IFindStore>().SearchAsync(query, limit, CancellationToken.None);

    private static async Task CloseAsync(DeskHost desk, Person person, ClosingOutcome outcome)
    {
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));
        Assert.Equal(TurnOutcome.Done, (await desk.DoAsync(person, id => new Close(id, desk.Nadia, outcome))).Outcome);
    }
}
