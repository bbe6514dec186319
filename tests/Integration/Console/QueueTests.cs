using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Hours;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Opinions;
using EmploisEnRegions.Handoff.Presence;
using EmploisEnRegions.Support;
using Microsoft.Extensions.Hosting;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class QueueTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : QueueTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : QueueTests(postgres);

    [Fact]
    public async Task The_urgent_come_first_then_the_longest_wait_and_asking_twice_keeps_the_place()
    {
        await using var desk = await NewDeskAsync();
        var first = await desk.WaitingPersonAsync();
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await desk.WaitingPersonAsync();
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        await first.SaysAsync("person");
        var urgent = desk.Bot.NewPerson();
        await urgent.SaysAsync("urgent");

        var board = await BoardAsync(desk);

        Assert.Equal([urgent.Key, first.Key, second.Key], board.Waiting.Select(line => line.Key));
        Assert.True(board.Waiting[0].Urgent);
        Assert.Equal(3, (await OutlookAsync(desk)).Waiting);
    }

    [Fact]
    public async Task A_taken_conversation_moves_from_the_queue_to_its_counsellor_and_back_to_the_bot()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));
        var board = await BoardAsync(desk);
        Assert.Empty(board.Waiting);
        Assert.Equal(person.Key, Assert.Single(board.Mine).Key);

        await desk.DoAsync(person, id => new HandBack(id, desk.Nadia));
        board = await BoardAsync(desk);
        Assert.Empty(board.Mine);
        Assert.Equal(person.Key, Assert.Single(board.WithBot).Key);
    }

    [Fact]
    public async Task A_conversation_with_the_bot_is_listed_only_after_the_person_agreed_to_be_read()
    {
        await using var desk = await NewDeskAsync();
        var person = desk.Bot.NewPerson();
        await person.SaysAsync("hello");
        Assert.Empty((await BoardAsync(desk)).WithBot);

        await person.SaysAsync("agree");
        Assert.Equal(person.Key, Assert.Single((await BoardAsync(desk)).WithBot).Key);
    }

    [Fact]
    public async Task A_crisis_while_a_counsellor_has_the_floor_stays_marked_until_it_was_seen()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));
        await desk.Bot.Store.CommitAsync(await AlertAsync(desk, person), CancellationToken.None);
        Assert.True(Assert.Single((await BoardAsync(desk)).Mine).Urgent);

        await desk.Get<IDeskBoards>().AcknowledgeAsync(person.Key, desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
        Assert.False(Assert.Single((await BoardAsync(desk)).Mine).Urgent);
    }

    [Fact]
    public async Task Presence_counts_who_is_available_seen_lately_and_speaks_the_language_at_any_hour()
    {
        await using var desk = await NewDeskAsync();
        desk.Bot.Clock.Advance(TimeSpan.FromHours(12));
        var nadia = await desk.AccountAsync("nadia", "fr");
        var presence = desk.Get<IPresenceStore>();
        await presence.SeenAsync(nadia.Id, desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
        Assert.Equal(0, (await OutlookAsync(desk)).Present);

        await presence.SetAvailableAsync(nadia.Id, true, desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
        var outlook = await OutlookAsync(desk);
        Assert.Equal((1, false), (outlook.Present, outlook.WithinHours));
        Assert.Equal(0, (await OutlookAsync(desk, "en")).Present);

        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(0, (await OutlookAsync(desk)).Present);
    }

    [Fact]
    public async Task People_of_a_counsellor_who_is_gone_return_to_their_place_and_are_told()
    {
        await using var desk = await NewDeskAsync();
        var nadia = await desk.AccountAsync("nadia", "fr");
        await desk.Get<IPresenceStore>().SeenAsync(nadia.Id, desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
        var person = await desk.WaitingPersonAsync();
        var later = await desk.WaitingPersonAsync();
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));

        var watch = desk.Bot.HostedServices.Single(service => service.GetType().Name == "AbsenceWatch");
        await watch.StartAsync(CancellationToken.None);
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(ConversationStatus.Counsellor, (await person.ConversationAsync())!.Status);
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(2));
        await EventuallyAsync(async () =>
        {
            // The watch starts on a thread of its own: its first tick may be yet to come.
            desk.Bot.Clock.Advance(TimeSpan.FromSeconds(15));
            return (await person.ConversationAsync())!.Status is ConversationStatus.Waiting;
        });
        await watch.StopAsync(CancellationToken.None);

        Assert.Contains("Vous gardez votre place", (await person.ReadsAsync())[^1].Activity.Text, StringComparison.Ordinal);
        Assert.Equal([person.Key, later.Key], (await BoardAsync(desk)).Waiting.Select(line => line.Key));
        Assert.Equal(["parrot: encore"], DeskHost.Said(await person.SaysAsync("encore")));
    }

    [Fact]
    public async Task What_others_waited_is_told_from_twenty_on_and_only_of_waits_with_somebody_there()
    {
        await using var desk = await NewDeskAsync();
        var nadia = await desk.AccountAsync("nadia", "fr");
        for (var i = 0; i < 25; i++)
        {
            if (i == 24) Assert.Null(await UsualAsync(desk, nadia));
            // The first five asked while nobody was there, in the night.
            var person = desk.Bot.NewPerson();
            await person.SaysAsync(i < 5 ? "person" : "attended");
            desk.Bot.Clock.Advance(i < 5 ? TimeSpan.FromHours(10) : TimeSpan.FromMinutes(3));
            await desk.DoAsync(person, id => new Take(id, desk.Nadia));
            await desk.DoAsync(person, id => new Close(id, desk.Nadia));
        }

        Assert.Equal(new UsualWait(TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3)), await UsualAsync(desk, nadia));
        Assert.Null((await OutlookAsync(desk, "en")).Usual);
    }

    [Fact]
    public async Task Hours_that_an_organisation_keeps_open_the_desk_for_all()
    {
        await using var desk = await NewDeskAsync();
        // A Tuesday at six in the evening, in Montréal.
        desk.Bot.Clock.Advance(new DateTimeOffset(2026, 11, 24, 23, 0, 0, TimeSpan.Zero) - desk.Bot.Clock.GetUtcNow());
        Assert.False((await OutlookAsync(desk)).WithinHours);
        var late = new OrganisationHours("America/Toronto", new Dictionary<string, string> { ["Tuesday"] = "12:00-17:30, 18:00-20:00" }, EasterDay.EasterMonday, ["2026-12-01"]);

        await desk.Get<IHoursStore>().SaveAsync("INICI", late with { Closures = [] }, "x", desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
        await desk.Get<IHoursStore>().SaveAsync("INICI", late, "x", desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
        Assert.Equivalent(late, (await desk.Get<IHoursStore>().ReadAsync(CancellationToken.None))["INICI"]);
        Assert.False((await OutlookAsync(desk)).WithinHours);
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True((await OutlookAsync(desk)).WithinHours);
        desk.Bot.Clock.Advance(TimeSpan.FromHours(2));
        var outlook = await OutlookAsync(desk);
        Assert.Equal((false, new DateTimeOffset(2026, 11, 25, 9, 0, 0, TimeSpan.FromHours(-5))), (outlook.WithinHours, outlook.OpensAt!.Value));
    }

    private static async Task<UsualWait?> UsualAsync(DeskHost desk, Account by)
    {
        await desk.Get<IPresenceStore>().SetAvailableAsync(by.Id, true, desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
        return (await OutlookAsync(desk)).Usual;
    }

    [Fact]
    public async Task Erasing_a_conversation_erases_its_notes_call_backs_and_place()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        await person.SaysAsync("call");
        var note = new Note("n1", person.Key, "nadia", "Nadia", "à rappeler", desk.Bot.Clock.GetUtcNow());
        await desk.Get<INoteStore>().AddAsync(note, CancellationToken.None);
        await desk.Get<INoteStore>().AddAsync(note, CancellationToken.None);
        Assert.Single(await desk.Get<INoteStore>().ReadAsync(person.Key, CancellationToken.None));
        var opinion = new Opinion("o1", person.Key, "11", true, "sa sœur y vit", "nadia", "", desk.Bot.Clock.GetUtcNow());
        await desk.Get<IOpinionStore>().AddAsync(opinion, CancellationToken.None);
        await desk.Get<IOpinionStore>().AddAsync(opinion, CancellationToken.None);
        Assert.Equal(opinion, Assert.Single(await desk.Get<IOpinionStore>().ReadAsync(person.Key, CancellationToken.None)));

        await person.SaysAsync("erase");
        Assert.Empty(await desk.Get<IOpinionStore>().ReadAsync(person.Key, CancellationToken.None));
        await desk.Get<IOpinionStore>().AddAsync(opinion with { Key = new Conversations.ConversationKey("directline", "gone"), Id = "o2" }, CancellationToken.None);
        Assert.Empty(await desk.Get<IOpinionStore>().ReadAsync(new Conversations.ConversationKey("directline", "gone"), CancellationToken.None));

        Assert.Empty(await desk.Get<INoteStore>().ReadAsync(person.Key, CancellationToken.None));
        Assert.Empty(await desk.Get<ICallBackStore>().ReadOwedAsync(10, CancellationToken.None));
    }

    private static async Task<Conversations.Storage.TurnCommit> AlertAsync(DeskHost desk, Person person)
    {
        var read = (await desk.Bot.Store.LoadAsync(person.Key, CancellationToken.None))!;
        return new Conversations.Storage.TurnCommit
        {
            ExpectedVersion = read.Conversation.Version,
            Conversation = read.Conversation with { Version = read.Conversation.Version + 1 },
            State = read.State,
            Deliveries = read.Deliveries,
            Entries = [],
            Writes = [new RaiseAlert(person.Key, "crisis", desk.Bot.Clock.GetUtcNow())],
        };
    }

    private static Task<DeskBoard> BoardAsync(DeskHost desk) =>
        desk.Get<IDeskBoards>().ReadAsync("nadia", DateTimeOffset.MinValue.AddYears(2000), 100, CancellationToken.None);

    private static Task<DeskOutlook> OutlookAsync(DeskHost desk, string language = "fr") =>
        desk.Get<IDesk>().LookAsync(language, desk.Bot.Clock.GetUtcNow(), CancellationToken.None);

    private static async Task EventuallyAsync(Func<Task<bool>> holds)
    {
        for (var i = 0; i < 600 && !await holds(); i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.True(await holds());
    }
}
