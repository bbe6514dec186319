using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Bot.Schema;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class WhoSpeaksTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : WhoSpeaksTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : WhoSpeaksTests(postgres);

    [Fact]
    public async Task A_counsellor_who_takes_is_announced_by_name_and_organisation_and_the_channel_hears_that_it_is_accepted()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();

        var taken = await desk.DoAsync(person, id => new Take(id, desk.Nadia));

        Assert.Equal(TurnOutcome.Done, taken.Outcome);
        Assert.All(taken.Entries, entry => Assert.Equal(Speaker.System, entry.Speaker));
        Assert.Equal(HandoffEventNames.HandoffStatus, taken.Entries[0].Activity.Name);
        var said = Assert.Single(DeskHost.Said(taken.Entries.Select(e => e.Activity)))!;
        Assert.Contains("Nadia (PROMIS)", said, StringComparison.Ordinal);
        Assert.DoesNotContain("nadia", said, StringComparison.Ordinal);
        Assert.Equal((ConversationStatus.Counsellor, "nadia"), await StatusAsync(person));
    }

    [Fact]
    public async Task The_announcement_is_in_the_language_of_the_person()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync("hello");
        var taken = await desk.DoAsync(person, id => new Take(id, desk.Nadia));
        Assert.Contains("is with you", Assert.Single(DeskHost.Said(taken.Entries.Select(e => e.Activity))), StringComparison.Ordinal);
        Assert.Equal("en-CA", taken.Entries[^1].Activity.Locale);
    }

    [Fact]
    public async Task While_waiting_the_bot_goes_on_serving()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        Assert.Equal(["parrot: encore"], DeskHost.Said(await person.SaysAsync("encore")));
        Assert.Equal(ConversationStatus.Waiting, (await StatusAsync(person)).Status);
    }

    [Fact]
    public async Task While_a_counsellor_has_the_floor_the_bot_says_nothing_and_the_words_are_kept()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));

        Assert.Empty(await person.SaysAsync("il y a quelqu'un?"));
        Assert.Empty(await person.SendsAsync(new Activity(ActivityTypes.Event) { Name = HandoffEventNames.HandoffStatus }) is { } sent ? Support.Person.Replies(sent) : []);

        Assert.Contains((await person.ReadsAsync()), entry => entry.Activity.Text == "il y a quelqu'un?");
    }

    [Fact]
    public async Task What_a_counsellor_writes_is_said_as_a_counsellor_and_once()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));

        await desk.Bot.Turns.OperateAsync(person.Key, new Write("w", desk.Nadia, "Bonjour!"), CancellationToken.None);
        var again = await desk.Bot.Turns.OperateAsync(person.Key, new Write("w", desk.Nadia, "Bonjour!"), CancellationToken.None);

        Assert.Equal(TurnOutcome.Repeated, again.Outcome);
        var entry = Assert.Single(await person.ReadsAsync(), e => e.Activity.Text == "Bonjour!");
        Assert.Equal(Speaker.Counsellor, entry.Speaker);
        Assert.Equal(Speaker.Counsellor, entry.Activity.GetOrientation()?.Speaker);
    }

    [Fact]
    public async Task Of_many_counsellors_who_take_at_once_exactly_one_has_the_floor()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        var badges = Enumerable.Range(0, 12).Select(i => new Badge($"c{i}", $"C{i}", "INICI")).ToList();

        var results = await Task.WhenAll(badges.Select(badge => Task.Run(() => desk.DoAsync(person, id => new Take(id, badge)))));

        Assert.Single(results, result => result.Outcome is TurnOutcome.Done);
        Assert.All(results.Where(r => r.Outcome is not TurnOutcome.Done), r => Assert.Equal((TurnOutcome.Refused, Refusals.AlreadyTaken), (r.Outcome, r.Refusal)));
        Assert.Single(DeskHost.Said((await person.ReadsAsync()).Select(e => e.Activity)), text => text!.Contains("est avec vous", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_bot_never_speaks_after_a_counsellor_took_while_it_was_thinking()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        var once = true;
        desk.Faults.BeforeCommit = (store, commit) =>
        {
            // Taken on another node between the bot's answer and its commit.
            if (!once) return Task.CompletedTask;
            once = false;
            return TakeBehindAsync(store, commit);
        };

        Assert.Empty(await person.SaysAsync("ma question"));

        Assert.DoesNotContain("parrot: ma question", DeskHost.Said((await person.ReadsAsync()).Select(e => e.Activity)));
    }

    [Fact]
    public async Task Words_and_operations_in_any_order_never_make_the_bot_answer_between_taking_and_handing_back()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        var words = Enumerable.Range(0, 30).Select(i => Task.Run(() => person.SendsAsync($"mot {i}", $"d{i}")));
        var floor = Task.Run(async () =>
        {
            await desk.DoAsync(person, id => new Take(id, desk.Nadia));
            await desk.DoAsync(person, id => new Write(id, desk.Nadia, "je suis là"));
            await desk.DoAsync(person, id => new HandBack(id, desk.Nadia));
        });
        await Task.WhenAll(words.Append(floor));

        var held = false;
        foreach (var entry in await person.ReadsAsync())
        {
            var state = entry.Activity.Name == HandoffEventNames.HandoffStatus ? entry.Activity.Value?.ToString() : null;
            if (state?.Contains("accepted", StringComparison.Ordinal) == true) held = true;
            if (state?.Contains("completed", StringComparison.Ordinal) == true) held = false;
            Assert.False(held && entry.Speaker is Speaker.Bot, $"The bot spoke at {entry.Sequence} while a counsellor had the floor.");
        }

        Assert.Equal(30, (await person.ReadsAsync()).Count(e => e.Speaker is Speaker.Person && e.Activity.Text!.StartsWith("mot", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Handing_back_tells_the_person_and_lets_the_bot_ask_again()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));

        var back = await desk.DoAsync(person, id => new HandBack(id, desk.Nadia));

        var said = DeskHost.Said(back.Entries.Select(e => e.Activity));
        Assert.Equal("heard handoff.status", said[^1]);
        Assert.StartsWith("Nadia vous laisse", said[0], StringComparison.Ordinal);
        Assert.Equal((ConversationStatus.Bot, null), await StatusAsync(person));
        Assert.Equal(["parrot: merci"], DeskHost.Said(await person.SaysAsync("merci")));
    }

    [Fact]
    public async Task A_closed_conversation_opens_again_with_the_bot_when_the_person_writes()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));
        await desk.DoAsync(person, id => new Close(id, desk.Nadia));
        Assert.Equal((ConversationStatus.Closed, null), await StatusAsync(person));
        Assert.Equal(Refusals.Closed, (await desk.DoAsync(person, id => new Take(id, desk.Samuel))).Refusal);

        Assert.Equal(["parrot: rebonjour"], DeskHost.Said(await person.SaysAsync("rebonjour")));
        Assert.Equal(ConversationStatus.Bot, (await StatusAsync(person)).Status);
    }

    [Fact]
    public async Task Nobody_writes_hands_back_or_closes_without_the_floor()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));
        Func<string, DeskOperation>[] operations =
            [id => new Write(id, desk.Samuel, "x"), id => new HandBack(id, desk.Samuel), id => new Close(id, desk.Samuel), id => new Release(id, desk.Samuel)];
        foreach (var operation in operations)
            Assert.Equal(Refusals.NotYours, (await desk.DoAsync(person, operation)).Refusal);
        Assert.Equal((ConversationStatus.Counsellor, "nadia"), await StatusAsync(person));
    }

    [Fact]
    public async Task A_conversation_that_does_not_exist_cannot_be_taken()
    {
        await using var desk = await NewDeskAsync();
        var nobody = desk.Bot.NewPerson();
        Assert.Equal(Refusals.Unknown, (await desk.DoAsync(nobody, id => new Take(id, desk.Nadia))).Refusal);
        Assert.Null(await nobody.ConversationAsync());
    }

    private static async Task<(ConversationStatus Status, string? CounsellorId)> StatusAsync(Support.Person person)
    {
        var conversation = (await person.ConversationAsync())!;
        return (conversation.Status, conversation.CounsellorId);
    }

    private static async Task TakeBehindAsync(IConversationStore store, TurnCommit commit)
    {
        var read = (await store.LoadAsync(commit.Conversation.Key, CancellationToken.None))!;
        await store.CommitAsync(commit with
        {
            ExpectedVersion = read.Conversation.Version,
            Conversation = read.Conversation with { Version = read.Conversation.Version + 1, Status = ConversationStatus.Counsellor, CounsellorId = "nadia" },
            Deliveries = read.Deliveries, Entries = [], State = read.State, Writes = [],
        }, CancellationToken.None);
    }
}
