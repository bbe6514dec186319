using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Corrections;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class CorrectionTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : CorrectionTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : CorrectionTests(postgres);

    private static readonly Profile Advanced = new() { French = LanguageLevel.Advanced, Vehicle = true };

    [Fact]
    public async Task A_correction_changes_that_answer_only_once_and_keeps_what_it_was()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        var first = new Correct("op-1", desk.Nadia, "french", new Profile { French = LanguageLevel.Beginner }, "a");
        await desk.Bot.Turns.OperateAsync(person.Key, first, CancellationToken.None);
        Assert.Equal(TurnOutcome.Repeated, (await desk.Bot.Turns.OperateAsync(person.Key, first, CancellationToken.None)).Outcome);
        await desk.DoAsync(person, id => new Correct(id, desk.Samuel, "french", Advanced, "b"));
        await desk.DoAsync(person, id => new Correct(id, desk.Samuel, "french", Advanced, "b"));

        var dossier = await DossierAsync(desk, person.Key);
        Assert.Equal(new Profile { French = LanguageLevel.Advanced }, dossier.Profile);
        Assert.Equal([("Nadia", null, LanguageLevel.Beginner), ("Samuel", LanguageLevel.Beginner, LanguageLevel.Advanced)],
            dossier.Corrections!.Select(c => (c.By, c.Before.French, c.After.French)));
        Assert.False(dossier.Corrections![0].Holds(dossier.Profile));
        Assert.True(dossier.Corrections![1].Holds(dossier.Profile));

        await desk.DoAsync(person, id => new Correct(id, desk.Nadia, "french", null, "c"));
        Assert.Null((await DossierAsync(desk, person.Key)).Profile.French);
    }

    [Fact]
    public async Task Two_who_correct_at_once_lose_nothing()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        await Task.WhenAll(
            Task.Run(() => desk.DoAsync(person, id => new Correct(id, desk.Nadia, "french", Advanced, ""))),
            Task.Run(() => desk.DoAsync(person, id => new Correct(id, desk.Samuel, "vehicle", Advanced, ""))));
        Assert.Equal(Advanced, (await DossierAsync(desk, person.Key)).Profile);
        Assert.Equal(2, (await DossierAsync(desk, person.Key)).Corrections!.Count);
    }

    [Fact]
    public async Task Who_talks_with_the_person_corrects_and_the_person_is_told()
    {
        await using var desk = await NewDeskAsync();
        var person = await desk.WaitingPersonAsync();
        await desk.DoAsync(person, id => new Take(id, desk.Nadia));
        Assert.Equal(Refusals.NotYours, (await desk.DoAsync(person, id => new Correct(id, desk.Samuel, "french", Advanced, "x"))).Refusal);
        var told = await desk.DoAsync(person, id => new Correct(id, desk.Nadia, "french", Advanced, "français : avancé"));
        Assert.Equal("Nadia a corrigé une de vos réponses\u00a0: français : avancé. Dites-le si ce n'est pas exact.", Assert.Single(told.Entries).Activity.Text);
        Assert.Equal(ConversationStatus.Counsellor, (await desk.Get<IConversationStore>().LoadAsync(person.Key, CancellationToken.None))!.Conversation.Status);
    }

    [Fact]
    public async Task Nothing_is_put_in_the_place_of_who_agreed_to_nothing_and_all_goes_with_the_conversation()
    {
        await using var desk = await NewDeskAsync();
        var silent = desk.Bot.NewPerson();
        await silent.SaysAsync("bonjour");
        Assert.Equal(Refusals.NotAgreed, (await desk.DoAsync(silent, id => new Correct(id, desk.Nadia, "french", Advanced, ""))).Refusal);

        var person = await desk.WaitingPersonAsync();
        await desk.DoAsync(person, id => new Correct(id, desk.Nadia, "french", Advanced, ""));
        await person.SaysAsync("erase");
        var dossier = await DossierAsync(desk, person.Key);
        Assert.Equal((Profile.Empty, null), (dossier.Profile, dossier.Corrections));
    }

    private static async Task<Dossier> DossierAsync(DeskHost desk, ConversationKey key) =>
        (await desk.Get<IConversationStore>().LoadAsync(key, CancellationToken.None))!.Conversation.Dossier;
}

public sealed class CorrectionPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task A_counsellor_corrects_by_a_choice_by_words_and_takes_an_answer_out_and_reads_who_did()
    {
        var key = await AgreedAsync();
        using var window = await host.CounsellorAsync("quentin");
        await window.GoAsync($"/console/correction?channel={key.ChannelId}&id={key.ConversationId}");
        Assert.NotNull(window.Page.QuerySelector("#field option[value=french]"));
        await window.GoAsync($"/console/correction?channel={key.ChannelId}&id={key.ConversationId}&field=french");
        Assert.Equal("Français", window.Page.QuerySelector("h1 + p strong")!.TextContent);
        await window.SubmitAsync("main form[method=post]", ("text", "bleu"));
        Assert.Contains("pas comprise", window.Page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        await window.SubmitAsync("main form[method=post]", ("text", ""), ("choice", window.Page.QuerySelectorAll("[name=choice]")[2].GetAttribute("value")!));
        Assert.StartsWith("/console/conversation", window.Path, StringComparison.Ordinal);
        Assert.Contains("corrigé par quentin", window.Page.QuerySelector("#facts dl")!.TextContent, StringComparison.Ordinal);

        await window.GoAsync(window.Page.QuerySelector("dl a.fix")!.GetAttribute("href")!);
        await window.SubmitAsync("form[action*=TakeOut]");
        Assert.Null(window.Page.QuerySelector("#facts dl"));
        Assert.Equal(2, window.Page.QuerySelectorAll("[aria-labelledby=corrections] li").Length);

        await window.GoAsync($"/console/correction?channel={key.ChannelId}&id={key.ConversationId}&field=occupation");
        await window.SubmitAsync("main form[method=post]", ("text", "technicien"));
        Assert.Contains("Choisissez", window.Page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        await window.SubmitAsync("main form[method=post]", ("pick", "1"));
        Assert.Contains("corrigé par quentin", window.Page.QuerySelector("#facts dl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_names_no_field_of_ours_changes_nothing()
    {
        var key = await AgreedAsync();
        using var window = await host.CounsellorAsync("rose");
        await window.GoAsync($"/console/correction?channel={key.ChannelId}&id={key.ConversationId}&field=nothing");
        Assert.NotNull(window.Page.QuerySelector("#field"));
        await window.GoAsync("/console/correction?channel=directline&id=rien&field=french");
        Assert.Contains("n'existe plus", window.Text, StringComparison.Ordinal);
    }

    private async Task<ConversationKey> AgreedAsync()
    {
        var conversation = new Conversation { Key = new ConversationKey("directline", Guid.NewGuid().ToString("N")), Version = 1, Dossier = new Dossier { Consented = true } };
        var commit = new TurnCommit { ExpectedVersion = 0, Conversation = conversation, State = default, Deliveries = Deliveries.None, Entries = [] };
        Assert.Equal(CommitOutcome.Committed, await host.Get<IConversationStore>().CommitAsync(commit, CancellationToken.None));
        return conversation.Key;
    }
}
