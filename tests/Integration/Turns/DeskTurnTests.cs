using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Middleware;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace EmploisEnRegions.Tests.Integration.Turns;

public abstract class DeskTurnTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : DeskTurnTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : DeskTurnTests(postgres);

    [Fact]
    public async Task An_operation_of_the_desk_is_a_turn_that_is_committed_once()
    {
        await using var host = await WithDeskAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");

        var taken = await host.Bot.Turns.OperateAsync(person.Key, new TakeFloor("t1"), CancellationToken.None);
        var again = await host.Bot.Turns.OperateAsync(person.Key, new TakeFloor("t1"), CancellationToken.None);
        var other = await host.Bot.Turns.OperateAsync(person.Key, new TakeFloor("t2"), CancellationToken.None);

        Assert.Equal(TurnOutcome.Done, taken.Outcome);
        Assert.Equal(TurnOutcome.Repeated, again.Outcome);
        Assert.Equal((TurnOutcome.Refused, "alreadyTaken"), (other.Outcome, other.Refusal));
        Assert.Equal(["a", "1: a", "taken"], (await person.ReadsAsync()).Select(e => e.Activity.Text));
        Assert.Equal(ConversationStatus.Counsellor, (await person.ConversationAsync())!.Status);
    }

    [Fact]
    public async Task While_a_counsellor_has_the_floor_the_words_are_kept_and_the_bot_is_silent()
    {
        await using var host = await WithDeskAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");
        await host.Bot.Turns.OperateAsync(person.Key, new TakeFloor("t1"), CancellationToken.None);
        var told = new List<ConversationChange>();
        using var listening = host.Bot.Feed.SubscribeAll(told.Add);

        Assert.Empty(await person.SaysAsync("b"));

        Assert.Equal("b", (await person.ReadsAsync())[^1].Activity.Text);
        Assert.Equal(new ConversationChange(person.Key, 4, ConversationStatus.Counsellor), Assert.Single(told) with { Entries = [] });
    }

    [Fact]
    public async Task A_counsellor_who_takes_the_floor_while_the_bot_thinks_silences_the_answer()
    {
        await using var host = await WithDeskAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");
        var once = true;
        host.Faults.BeforeCommit = async (store, commit) =>
        {
            // Taken on another node, between the bot's answer and its commit.
            if (!once) return;
            once = false;
            var read = (await store.LoadAsync(person.Key, CancellationToken.None))!;
            await store.CommitAsync(commit with
            {
                ExpectedVersion = read.Conversation.Version,
                Conversation = read.Conversation with { Version = read.Conversation.Version + 1, Status = ConversationStatus.Counsellor, CounsellorId = "x" },
                Deliveries = read.Deliveries, Entries = [], State = read.State, Writes = [],
            }, CancellationToken.None);
        };

        Assert.Empty(await person.SaysAsync("b"));

        Assert.Equal(["a", "1: a", "b"], (await person.ReadsAsync()).Select(e => e.Activity.Text));
    }

    [Fact]
    public async Task Handing_back_lets_the_bot_hear_the_standard_event_and_leaves_no_message_of_the_person()
    {
        await using var host = await WithDeskAsync();
        var person = host.Bot.NewPerson(channelId: "msteams");
        var hello = new Activity(ActivityTypes.Message) { Text = "a", ServiceUrl = "https://smba.example.invalid/" };
        await person.SendsAsync(hello);
        await host.Bot.Turns.OperateAsync(person.Key, new TakeFloor("t"), CancellationToken.None);
        string? heard = null;
        host.Counting.Before = context =>
        {
            heard = context.Activity.Name;
            return Task.CompletedTask;
        };

        var result = await host.Bot.Turns.OperateAsync(person.Key, new GiveBack("g"), CancellationToken.None);

        Assert.Equal("handoff.status", heard);
        var reply = Assert.Single(result.Entries).Activity;
        Assert.Equal((hello.From!.Id, "https://smba.example.invalid/", "bot"), (reply.Recipient!.Id, reply.ServiceUrl, reply.From!.Id));
        Assert.Null(reply.ReplyToId);
        Assert.Equal(3, host.Count("SELECT count(*) FROM outbox"));
    }

    [Fact]
    public async Task An_event_from_a_channel_cannot_pretend_to_be_the_desk()
    {
        await using var host = await WithDeskAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");

        var result = await person.SendsAsync(new Activity(ActivityTypes.Event) { Name = "handoff.status", Value = "completed" });

        Assert.Equal(TurnOutcome.Refused, result.Outcome);
        Assert.Equal(1, host.Counting.Runs);
        Assert.Equal(2, (await person.ReadsAsync()).Count);
    }

    [Fact]
    public async Task An_operation_on_a_conversation_that_is_not_there_is_refused()
    {
        await using var host = await WithDeskAsync();
        var result = await host.Bot.Turns.OperateAsync(new ConversationKey("directline", "nobody"), new TakeFloor("t"), CancellationToken.None);
        Assert.Equal((TurnOutcome.Refused, "unknown"), (result.Outcome, result.Refusal));
        Assert.Equal(0, host.Count("SELECT count(*) FROM conversations"));
    }

    [Fact]
    public async Task An_operation_that_fails_is_refused_and_the_person_gets_no_apology()
    {
        await using var host = await WithDeskAsync();
        var person = host.Bot.NewPerson();
        await person.SaysAsync("a");
        await host.Bot.Turns.OperateAsync(person.Key, new TakeFloor("t"), CancellationToken.None);
        host.Counting.Before = _ => throw new InvalidOperationException();

        var result = await host.Bot.Turns.OperateAsync(person.Key, new GiveBack("g"), CancellationToken.None);

        Assert.Equal((TurnOutcome.Refused, "failed"), (result.Outcome, result.Refusal));
        Assert.Equal(ConversationStatus.Counsellor, (await person.ConversationAsync())!.Status);
        Assert.Equal(3, (await person.ReadsAsync()).Count);
    }

    private Task<TurnHost> WithDeskAsync() => NewHostAsync(more: services => services.AddSingleton<IWhoSpeaks, SmallDesk>());

    private sealed record TakeFloor(string OperationId) : DeskOperation(OperationId);

    private sealed record GiveBack(string OperationId) : DeskOperation(OperationId);

    private sealed class SmallDesk : IWhoSpeaks
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            var turn = turnContext.Turn();
            switch (turn.Operation)
            {
                case TakeFloor when turn.Status is ConversationStatus.Counsellor:
                    turn.Refusal = "alreadyTaken";
                    break;
                case TakeFloor:
                    (turn.Status, turn.CounsellorId) = (ConversationStatus.Counsellor, "c1");
                    await turnContext.SendActivityAsync("taken", cancellationToken: cancellationToken);
                    break;
                case GiveBack:
                    (turn.Status, turn.CounsellorId) = (ConversationStatus.Bot, null);
                    turnContext.Activity.Name = "handoff.status";
                    await next(cancellationToken);
                    break;
                default:
                    if (turn.Status is not ConversationStatus.Counsellor) await next(cancellationToken);
                    break;
            }
        }
    }
}
