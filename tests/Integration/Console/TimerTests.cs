using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Presence;
using EmploisEnRegions.Handoff.Timers;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class TimerTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : TimerTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : TimerTests(postgres);

    [Fact]
    public async Task Who_waits_long_while_somebody_could_come_is_told_once()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        Assert.Empty(await AfterAsync(desk, person, 9.9));
        Assert.StartsWith("Vous attendez depuis un bon moment", Assert.Single(await AfterAsync(desk, person, 0.1)), StringComparison.Ordinal);
        Assert.Equal(Awaited.AnyCounsellor, Assert.Single((await BoardAsync(desk)).Waiting).Overdue);

        await person.SaysAsync("person");
        Assert.Empty(await AfterAsync(desk, person, 120));
        Assert.Equal(["parrot: encore"], DeskHost.Said(await person.SaysAsync("encore")));
    }

    [Fact]
    public async Task At_night_nobody_is_told_that_it_takes_long_unless_somebody_is_present()
    {
        await using var desk = await NewDeskAsync();
        desk.Bot.Clock.Advance(TimeSpan.FromHours(12));
        var person = await desk.WaitingPersonAsync("hello");
        Assert.Empty(await AfterAsync(desk, person, 60));

        await desk.AccountAsync("nadia", "en");
        await desk.Get<IPresenceStore>().SetAvailableAsync("nadia", true, desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
        Assert.StartsWith("You have been waiting", Assert.Single(await AfterAsync(desk, person, 0)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_counsellor_is_told_of_and_then_loses_the_floor_and_the_person_keeps_the_place()
    {
        await using var desk = await NewDeskAsync();
        var person = await TakenAsync(desk);
        await desk.DoAsync(person, id => new Write(id, desk.Nadia, "Bonjour!"));
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        var later = await desk.WaitingPersonAsync();
        await person.SaysAsync("ma question");
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(3));
        await person.SaysAsync("allo?");

        Assert.StartsWith("Vous n'avez pas encore de réponse", Assert.Single(await AfterAsync(desk, person, 2)), StringComparison.Ordinal);
        Assert.Equal(Awaited.Counsellor, Assert.Single((await BoardAsync(desk)).Mine).Overdue);
        Assert.Empty(await AfterAsync(desk, person, 9.9));
        Assert.StartsWith("Vous n'avez toujours pas de réponse", Assert.Single(await AfterAsync(desk, person, 0.1)), StringComparison.Ordinal);

        var board = await BoardAsync(desk);
        Assert.Equal([person.Key, later.Key], board.Waiting.Select(line => line.Key));
        Assert.Empty(board.Mine);
        Assert.Equal(Refusals.NotYours, (await desk.DoAsync(person, id => new Write(id, desk.Nadia, "enfin"))).Refusal);
    }

    [Fact]
    public async Task Who_answers_who_types_and_whoever_takes_over_begins_anew()
    {
        await using var desk = await NewDeskAsync();
        var person = await TakenAsync(desk);
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(4));
        await desk.Get<CounsellorSigns>().TypingAsync(person.Key, "nadia", CancellationToken.None);
        Assert.Empty(await AfterAsync(desk, person, 4));
        await desk.DoAsync(person, id => new PassOn(id, desk.Nadia, desk.Samuel, new Note("n", person.Key, "nadia", "Nadia", "x", desk.Bot.Clock.GetUtcNow())));
        Assert.Empty(await AfterAsync(desk, person, 4));
        await desk.DoAsync(person, id => new Write(id, desk.Samuel, "Bonjour!"));
        Assert.Empty(await AfterAsync(desk, person, 19));
    }

    [Theory]
    [InlineData("Close", ConversationStatus.Closed, "Sans nouvelles de vous, la conversation se termine")]
    [InlineData("HandBack", ConversationStatus.Bot, "heard handoff.status")]
    public async Task A_silent_person_is_asked_gently_and_then_it_ends_as_the_settings_say(string ends, ConversationStatus status, string last)
    {
        await using var desk = await NewDeskAsync(new Dictionary<string, string?> { ["Desk:Timers:PersonSilentEnds"] = ends });
        var person = await TakenAsync(desk);
        await desk.DoAsync(person, id => new Write(id, desk.Nadia, "Bonjour!"));

        Assert.StartsWith("Vous n'avez pas encore répondu.", Assert.Single(await AfterAsync(desk, person, 20)), StringComparison.Ordinal);
        Assert.Empty(await AfterAsync(desk, person, 59.9));
        Assert.StartsWith(last, (await AfterAsync(desk, person, 0.1))[^1], StringComparison.Ordinal);
        Assert.Equal(status, (await person.ConversationAsync())!.Status);
        Assert.Empty(await AfterAsync(desk, person, 600));
        Assert.Equal(["parrot: me revoici"], DeskHost.Said(await person.SaysAsync("me revoici")));
    }

    [Fact]
    public async Task Zero_minutes_is_never()
    {
        var settings = new[] { "WaitingMinutes", "CounsellorSilentMinutes", "PersonSilentMinutes" }.ToDictionary(name => $"Desk:Timers:{name}", _ => (string?)"0");
        await using var desk = await NewDeskAsync(settings);
        var waiting = await desk.WaitingPersonAsync();
        var taken = await TakenAsync(desk);
        Assert.Empty(await AfterAsync(desk, waiting, 240));
        Assert.Empty(await AfterAsync(desk, taken, 240));
    }

    [Fact]
    public async Task A_wait_outlives_the_program_and_two_nodes_tell_it_once()
    {
        var database = await NewDatabaseAsync();
        var clock = new FakeTimeProvider();
        ConversationKey key;
        await using (var before = new DeskHost(database, clock: clock)) key = (await TakenAsync(before)).Key;
        clock.Advance(TimeSpan.FromMinutes(6));
        await using var one = new DeskHost(database, clock: clock);
        await using var other = new DeskHost(database, clock: clock);
        var person = one.Bot.NewPerson(conversationId: key.ConversationId);

        await Task.WhenAll(new[] { one, other, one, other }.Select(desk => Task.Run(() => LookAsync(desk))));

        Assert.Single(await person.ReadsAsync(), entry => entry.Activity.Text?.StartsWith("Vous n'avez pas encore", StringComparison.Ordinal) is true);
    }

    [Fact]
    public async Task A_word_that_comes_between_seeing_the_silence_and_telling_it_is_not_spoken_over()
    {
        await using var desk = await NewDeskAsync();
        var person = await TakenAsync(desk);
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(6));
        var seen = Assert.Single(await desk.Get<ITimerStore>().ReadAsync(Awaited.Counsellor, told: false, desk.Bot.Clock.GetUtcNow(), 10, CancellationToken.None));
        await desk.DoAsync(person, id => new Write(id, desk.Nadia, "Me voici."));

        var late = await desk.DoAsync(person, id => new Overdue(id, Awaited.Counsellor, Told: false, seen.Version));

        Assert.Equal((TurnOutcome.Refused, Overdue.Stale), (late.Outcome, late.Refusal));
        Assert.Equal("Me voici.", (await person.ReadsAsync())[^1].Activity.Text);
    }

    [Fact]
    public async Task Timers_and_words_in_any_order_never_make_the_bot_speak_while_a_counsellor_has_the_floor()
    {
        await using var desk = await NewDeskAsync(new Dictionary<string, string?>
        {
            ["Desk:Timers:CounsellorSilentMinutes"] = "1", ["Desk:Timers:CounsellorReturnsMinutes"] = "1",
            ["Desk:Timers:PersonSilentMinutes"] = "1", ["Desk:Timers:PersonEndsMinutes"] = "1", ["Desk:Timers:PersonSilentEnds"] = "HandBack",
        });
        var person = await TakenAsync(desk);
        for (var round = 0; round < 12; round++)
        {
            desk.Bot.Clock.Advance(TimeSpan.FromSeconds(50));
            var mine = round;
            await Task.WhenAll(
                Task.Run(() => LookAsync(desk)),
                Task.Run(() => person.SendsAsync($"mot {mine}", $"d{mine}")),
                Task.Run(() => desk.DoAsync(person, id => new Take(id, desk.Nadia))),
                Task.Run(() => mine % 3 == 0 ? desk.DoAsync(person, id => new Write(id, desk.Nadia, $"réponse {mine}")) : LookAsync(desk)));
        }

        var held = false;
        foreach (var entry in await person.ReadsAsync())
        {
            if (Means(entry, "accepted")) held = true;
            if (Means(entry, "completed") || entry.Activity.Text?.StartsWith("Vous n'avez toujours pas", StringComparison.Ordinal) is true) held = false;
            Assert.False(held && entry.Speaker is Speaker.Bot, $"The bot spoke at {entry.Sequence} while a counsellor had the floor.");
        }
    }

    private static bool Means(TranscriptEntry entry, string state) =>
        entry.Activity.Name == HandoffEventNames.HandoffStatus && entry.Activity.Value?.ToString()?.Contains(state, StringComparison.Ordinal) is true;

    private static async Task<Person> TakenAsync(DeskHost desk)
    {
        var person = await desk.WaitingPersonAsync();
        Assert.Null((await desk.DoAsync(person, id => new Take(id, desk.Nadia))).Refusal);
        return person;
    }

    /// <summary>What the person reads once the clock has moved and been looked at.</summary>
    private static async Task<IReadOnlyList<string?>> AfterAsync(DeskHost desk, Person person, double minutes)
    {
        var before = (await person.ConversationAsync())!.LastSequence;
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await LookAsync(desk);
        return DeskHost.Said((await person.ReadsAsync(before)).Select(entry => entry.Activity));
    }

    private static Task LookAsync(DeskHost desk) => desk.Bot.HostedServices.OfType<OverdueWatch>().Single().LookAsync(CancellationToken.None);

    private static Task<DeskBoard> BoardAsync(DeskHost desk) => desk.Get<IDeskBoards>().ReadAsync("nadia", DateTimeOffset.UnixEpoch, 100, CancellationToken.None);
}
