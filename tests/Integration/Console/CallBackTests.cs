using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class CallBackTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : CallBackTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : CallBackTests(postgres);

    [Fact]
    public async Task Attempts_are_kept_and_put_off_and_the_last_one_ends_it_and_takes_the_person_out_of_the_queue()
    {
        await using var desk = await NewDeskAsync();
        var (person, owed) = await OwedAsync(desk);
        Assert.Equal(("+15145550123", "demain", true), (owed.Request.Address, owed.Request.When, owed.Request.VoicemailMaySayWhy));
        Assert.Equal(desk.Bot.Clock.GetUtcNow().AddHours(1), owed.DueAt);
        var store = desk.Get<ICallBackStore>();
        Assert.Equal((0, 1), (await store.CountDueAsync(owed.DueAt.AddSeconds(-1), CancellationToken.None), await store.CountDueAsync(owed.DueAt, CancellationToken.None)));

        Assert.Empty(await TryAsync(desk, person, owed, AttemptResult.NoAnswer));
        var later = Assert.Single(await store.ReadOwedAsync(10, CancellationToken.None));
        Assert.Equal((desk.Bot.Clock.GetUtcNow().AddHours(24), AttemptResult.NoAnswer), (later.DueAt, Assert.Single(later.Attempts).Result));
        Assert.Empty(await TryAsync(desk, person, owed, AttemptResult.VoicemailLeft));
        Assert.Equal(ConversationStatus.Waiting, (await person.ConversationAsync())!.Status);

        Assert.StartsWith("Nous avons essayé 3 fois", Assert.Single(await TryAsync(desk, person, owed, AttemptResult.NoAnswer)), StringComparison.Ordinal);
        Assert.Empty(await store.ReadOwedAsync(10, CancellationToken.None));
        Assert.Equal(ConversationStatus.Bot, (await person.ConversationAsync())!.Status);
        var ended = Assert.Single(await store.ReadOfAsync(person.Key, CancellationToken.None));
        Assert.Equal((CallBackResult.NotReached, "nadia", 3), (ended.Result, ended.DoneBy, ended.Attempts.Count));
    }

    [Theory]
    [InlineData(AttemptResult.Reached, CallBackResult.Reached, "Le rappel que vous avez demandé est fait")]
    [InlineData(AttemptResult.WrongNumber, CallBackResult.WrongNumber, "Nous avons essayé de vous rappeler, mais ce numéro")]
    [InlineData(AttemptResult.NoLongerWanted, CallBackResult.NoLongerWanted, "Votre demande de rappel est fermée")]
    public async Task Of_two_counsellors_at_once_one_ends_the_call_back_and_the_person_is_told_once(AttemptResult attempt, CallBackResult result, string said)
    {
        await using var desk = await NewDeskAsync();
        var (person, owed) = await OwedAsync(desk);
        var refusals = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() =>
            desk.Bot.Turns.OperateAsync(person.Key, new AttemptCallBack($"try-{i}", owed.Id, attempt, desk.Nadia), CancellationToken.None))));

        Assert.Single(refusals, one => one.Outcome is TurnOutcome.Done);
        Assert.All(refusals.Where(one => one.Outcome is not TurnOutcome.Done), one => Assert.Equal(AttemptCallBack.AlreadyDone, one.Refusal));
        Assert.Single(await person.ReadsAsync(), entry => entry.Activity.Text?.StartsWith(said, StringComparison.Ordinal) is true);
        Assert.Equal(result, Assert.Single(await desk.Get<ICallBackStore>().ReadOfAsync(person.Key, CancellationToken.None)).Result);
    }

    [Theory]
    [InlineData("Révoquer", "C'est fait")]
    [InlineData("ne me rappelez pas!", "C'est fait")]
    [InlineData("revoke", "Done")]
    [InlineData("Don’t call me.", "Done")]
    public async Task One_word_revokes_and_what_was_agreed_to_be_used_is_forgotten(string word, string said)
    {
        await using var desk = await NewDeskAsync();
        var (person, _) = await OwedAsync(desk);

        Assert.StartsWith(said, Assert.Single(DeskHost.Said(await person.SaysAsync(word))), StringComparison.Ordinal);

        var conversation = (await person.ConversationAsync())!;
        Assert.Equal(ConversationStatus.Bot, conversation.Status);
        Assert.Equal(("callback", false), (conversation.Dossier.Consents[^1].Purpose, conversation.Dossier.Consents[^1].Given));
        var revoked = Assert.Single(await desk.Get<ICallBackStore>().ReadOfAsync(person.Key, CancellationToken.None));
        Assert.Equal((CallBackResult.Revoked, "", ""), (revoked.Result, revoked.Request.Address, revoked.Request.When));
        Assert.Equal([$"parrot: {word}"], DeskHost.Said(await person.SaysAsync(word)));
    }

    [Fact]
    public async Task The_word_revokes_while_a_counsellor_has_the_floor_who_keeps_it()
    {
        await using var desk = await NewDeskAsync();
        var (person, owed) = await OwedAsync(desk);
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));

        Assert.Single(DeskHost.Said(await person.SaysAsync("révoquer")));

        Assert.Equal(ConversationStatus.Counsellor, (await person.ConversationAsync())!.Status);
        Assert.Equal(AttemptCallBack.AlreadyDone, (await desk.DoAsync(person, id => new AttemptCallBack(id, owed.Id, AttemptResult.Reached, desk.Nadia))).Refusal);
    }

    private static async Task<(Person Person, CallBack Owed)> OwedAsync(DeskHost desk)
    {
        await desk.AccountAsync("nadia", "fr");
        var person = await desk.WaitingPersonAsync();
        await person.SaysAsync("call");
        return (person, Assert.Single(await desk.Get<ICallBackStore>().ReadOwedAsync(10, CancellationToken.None)));
    }

    private static async Task<IReadOnlyList<string?>> TryAsync(DeskHost desk, Person person, CallBack owed, AttemptResult result)
    {
        var tried = await desk.DoAsync(person, id => new AttemptCallBack(id, owed.Id, result, desk.Nadia));
        Assert.Null(tried.Refusal);
        return DeskHost.Said(tried.Entries.Select(entry => entry.Activity));
    }
}
