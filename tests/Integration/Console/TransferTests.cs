using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class TransferTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : TransferTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : TransferTests(postgres);

    [Fact]
    public async Task A_colleague_has_the_floor_and_the_note_and_the_person_is_told_who()
    {
        await using var desk = await NewDeskAsync();
        var person = await TakenAsync(desk);

        await desk.DoAsync(person, id => new PassOn(id, desk.Nadia, desk.Samuel, NoteOf(desk, person, "parle aussi anglais")));

        var conversation = (await person.ConversationAsync())!;
        Assert.Equal((ConversationStatus.Counsellor, "samuel"), (conversation.Status, conversation.CounsellorId));
        var last = (await person.ReadsAsync())[^1];
        Assert.Equal(Speaker.System, last.Speaker);
        Assert.Contains("Samuel (INICI) prend la suite", last.Activity.Text, StringComparison.Ordinal);
        Assert.DoesNotContain((await person.ReadsAsync()), entry => entry.Activity.Text?.Contains("parle aussi anglais", StringComparison.Ordinal) is true);
        Assert.Equal("parle aussi anglais", Assert.Single(await desk.Get<INoteStore>().ReadAsync(person.Key, CancellationToken.None)).Text);
        Assert.Equal(Refusals.NotYours, (await desk.DoAsync(person, id => new Write(id, desk.Nadia, "encore"))).Refusal);
        Assert.Equal(TurnOutcome.Done, (await desk.DoAsync(person, id => new Write(id, desk.Samuel, "bonjour"))).Outcome);
        Assert.Empty(DeskHost.Said(Person.Replies(await person.SendsAsync("merci"))));
    }

    [Fact]
    public async Task Sent_to_an_organisation_the_person_keeps_the_place_and_everybody_sees_for_whom_they_wait()
    {
        await using var desk = await NewDeskAsync();
        var first = await TakenAsync(desk);
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(10));
        var second = await desk.WaitingPersonAsync();

        await desk.DoAsync(first, id => new SendTo(id, desk.Nadia, "INICI", NoteOf(desk, first, "pour l'Abitibi")));

        var waiting = (await desk.Get<IDeskBoards>().ReadAsync("samuel", desk.Bot.Clock.GetUtcNow().AddDays(-1), 10, CancellationToken.None)).Waiting;
        Assert.Equal([first.Key, second.Key], waiting.Select(line => line.Key));
        Assert.Equal(("INICI", "transferred"), (waiting[0].Organisation, waiting[0].Reason));
        Assert.Null(waiting[1].Organisation);
        Assert.Contains("Nadia confie votre demande à INICI", (await first.ReadsAsync())[^1].Activity.Text, StringComparison.Ordinal);
        Assert.Equal(["parrot: je continue"], DeskHost.Said(await first.SaysAsync("je continue")));
        Assert.Equal(TurnOutcome.Done, (await desk.DoAsync(first, id => new Take(id, desk.Samuel))).Outcome);
    }

    [Fact]
    public async Task Who_has_not_the_floor_transfers_nothing_and_leaves_no_note()
    {
        await using var desk = await NewDeskAsync();
        var person = await TakenAsync(desk);

        foreach (var refused in new Func<string, DeskOperation>[]
        {
            id => new PassOn(id, desk.Samuel, desk.Nadia, NoteOf(desk, person, "x")), id => new SendTo(id, desk.Samuel, "INICI", NoteOf(desk, person, "x")),
        })
        {
            Assert.Equal(Refusals.NotYours, (await desk.DoAsync(person, refused)).Refusal);
        }

        Assert.Empty(await desk.Get<INoteStore>().ReadAsync(person.Key, CancellationToken.None));
        Assert.Equal("nadia", (await person.ConversationAsync())!.CounsellorId);
    }

    [Fact]
    public async Task A_transfer_sent_twice_is_done_once()
    {
        await using var desk = await NewDeskAsync();
        var person = await TakenAsync(desk);
        var operation = new SendTo("once", desk.Nadia, "INICI", NoteOf(desk, person, "une fois"));

        await desk.Bot.Turns.OperateAsync(person.Key, operation, CancellationToken.None);
        var length = (await person.ReadsAsync()).Count;
        Assert.Equal(TurnOutcome.Repeated, (await desk.Bot.Turns.OperateAsync(person.Key, operation, CancellationToken.None)).Outcome);

        Assert.Equal(length, (await person.ReadsAsync()).Count);
        Assert.Single(await desk.Get<INoteStore>().ReadAsync(person.Key, CancellationToken.None));
    }

    private static async Task<Person> TakenAsync(DeskHost desk)
    {
        var person = await desk.WaitingPersonAsync();
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));
        return person;
    }

    private static Note NoteOf(DeskHost desk, Person person, string text) =>
        new($"note-{text}", person.Key, "nadia", "Nadia", text, desk.Bot.Clock.GetUtcNow());
}
