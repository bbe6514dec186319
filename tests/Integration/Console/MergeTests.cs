using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Handoff.Corrections;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Merges;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class MergeTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : MergeTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : MergeTests(postgres);

    private static readonly Profile Chosen = new() { French = LanguageLevel.Advanced, Vehicle = true };

    [Fact]
    public async Task Two_conversations_become_one_once_and_are_separated_without_loss()
    {
        await using var desk = await NewDeskAsync();
        var (nadia, one, other) = (await desk.AccountAsync("nadia", "fr"), await desk.WaitingPersonAsync(), await desk.WaitingPersonAsync());
        await desk.DoAsync(one, id => new Correct(id, desk.Nadia, "french", new Profile { French = LanguageLevel.Beginner }, ""));
        await desk.DoAsync(other, id => new Correct(id, desk.Nadia, "vehicle", Chosen, ""));
        var actions = desk.Get<CounsellorActions>();

        Assert.Null(await actions.MergeAsync(one.Key, nadia, "op", other.Key, Chosen, CancellationToken.None));
        Assert.Null(await actions.MergeAsync(one.Key, nadia, "op", other.Key, Profile.Empty, CancellationToken.None));

        Assert.Equal(Chosen, await ProfileAsync(desk, one));
        Assert.Equal(new Profile { Vehicle = true }, await ProfileAsync(desk, other));
        Assert.Equal(other.Key, Assert.Single(await LinksAsync(desk, one)).Key);
        Assert.Equal(one.Key, Assert.Single(await LinksAsync(desk, other)).Key);
        var merge = Assert.Single(await desk.Get<IMergeStore>().ReadOfAsync(other.Key, CancellationToken.None));
        var log = await desk.Get<IAuditLog>().ReadLatestAsync(20, CancellationToken.None);
        Assert.Equal(2, log.Count(entry => entry.Action is AuditAction.Merged));

        Assert.Null(await actions.UnmergeAsync(nadia, "undo", merge, CancellationToken.None));
        Assert.Equal(new Profile { French = LanguageLevel.Beginner }, await ProfileAsync(desk, one));
        Assert.Empty(await LinksAsync(desk, one));
        Assert.Empty(await LinksAsync(desk, other));
        Assert.Empty(await desk.Get<IMergeStore>().ReadOfAsync(one.Key, CancellationToken.None));
    }

    [Fact]
    public async Task What_the_person_answered_since_stays_when_the_two_are_separated()
    {
        await using var desk = await NewDeskAsync();
        var (nadia, one, other) = (await desk.AccountAsync("nadia", "fr"), await desk.WaitingPersonAsync(), await desk.WaitingPersonAsync());
        var actions = desk.Get<CounsellorActions>();
        await actions.MergeAsync(one.Key, nadia, "op", other.Key, Chosen, CancellationToken.None);
        await desk.DoAsync(one, id => new Correct(id, desk.Nadia, "french", new Profile { French = LanguageLevel.Native }, ""));
        var merge = Assert.Single(await desk.Get<IMergeStore>().ReadOfAsync(one.Key, CancellationToken.None));
        await actions.UnmergeAsync(nadia, "undo", merge, CancellationToken.None);
        Assert.Equal(Chosen with { French = LanguageLevel.Native }, await ProfileAsync(desk, one));
    }

    [Fact]
    public async Task Whoever_erases_one_erases_both()
    {
        await using var desk = await NewDeskAsync();
        var (nadia, one, other) = (await desk.AccountAsync("nadia", "fr"), await desk.WaitingPersonAsync(), await desk.WaitingPersonAsync());
        await desk.Get<CounsellorActions>().MergeAsync(one.Key, nadia, "op", other.Key, Chosen, CancellationToken.None);
        await other.SaysAsync("erase");
        Assert.Null(await desk.Get<IConversationStore>().LoadAsync(one.Key, CancellationToken.None));
        Assert.Empty(await desk.Get<IMergeStore>().ReadOfAsync(other.Key, CancellationToken.None));
    }

    [Fact]
    public async Task Who_has_the_floor_decides_and_what_is_gone_is_not_merged()
    {
        await using var desk = await NewDeskAsync();
        var (samuel, one, other) = (await desk.AccountAsync("samuel", "fr"), await desk.WaitingPersonAsync(), await desk.WaitingPersonAsync());
        await desk.DoAsync(one, id => new Take(id, desk.Nadia));
        Assert.Equal(Refusals.NotYours, await desk.Get<CounsellorActions>().MergeAsync(one.Key, samuel, "a", other.Key, Chosen, CancellationToken.None));
        await desk.Get<CounsellorActions>().MergeAsync(other.Key, samuel, "b", new ConversationKey("directline", "gone"), Chosen, CancellationToken.None);
        Assert.Empty(await LinksAsync(desk, other));
        Assert.Empty(await desk.Get<IMergeStore>().ReadOfAsync(other.Key, CancellationToken.None));
    }

    [Fact]
    public async Task The_same_number_to_call_back_suggests_the_other_conversation_until_they_are_one()
    {
        await using var desk = await NewDeskAsync();
        var (nadia, one, other, third) = (await desk.AccountAsync("nadia", "fr"), await desk.WaitingPersonAsync(), await desk.WaitingPersonAsync(), await desk.WaitingPersonAsync());
        await one.SaysAsync("call");
        await other.SaysAsync("call");
        var merges = desk.Get<IMergeStore>();
        Assert.Contains(other.Key, await merges.SuggestAsync(one.Key, 9, CancellationToken.None));
        await desk.Get<CounsellorActions>().MergeAsync(one.Key, nadia, "op", other.Key, Chosen, CancellationToken.None);
        Assert.DoesNotContain(other.Key, await merges.SuggestAsync(one.Key, 9, CancellationToken.None));
        Assert.DoesNotContain(third.Key, (await merges.SuggestAsync(one.Key, 9, CancellationToken.None)).Where(_ => third.Key == one.Key));
    }

    private static async Task<Profile> ProfileAsync(DeskHost desk, Person person) =>
        (await desk.Get<IConversationStore>().LoadAsync(person.Key, CancellationToken.None))!.Conversation.Dossier.Profile;

    private static Task<IReadOnlyList<LinkedConversation>> LinksAsync(DeskHost desk, Person person) =>
        desk.Get<IContinuationStore>().LinkedAsync(person.Key, CancellationToken.None);
}

public sealed class MergePageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task A_counsellor_chooses_among_the_answers_and_reads_both_histories_as_one()
    {
        var one = await AgreedAsync("un", new Profile { French = LanguageLevel.Beginner, Vehicle = true });
        var other = await AgreedAsync("deux", new Profile { French = LanguageLevel.Advanced, MedicalCare = true });
        using var window = await host.CounsellorAsync("viviane");
        await window.GoAsync(Address(one));
        await window.GoAsync(window.Page.QuerySelector("a[href*='/console/merge']")!.GetAttribute("href")!);
        await window.GoAsync($"/console/merge?channel={one.ChannelId}&id={one.ConversationId}&with=nulle+part");
        Assert.Contains("aucune autre conversation", window.Page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);

        await window.GoAsync($"/console/merge?channel={one.ChannelId}&id={one.ConversationId}&with={Uri.EscapeDataString("http://localhost" + Address(other))}");
        Assert.Equal(3, window.Page.QuerySelectorAll("fieldset.choice").Length);
        await window.SubmitAsync("main form[method=post]", ("french", "there"), ("vehicle", "here"), ("medicalCare", "there"));

        Assert.StartsWith("/console/conversation", window.Path, StringComparison.Ordinal);
        var merged = (await host.Get<IConversationStore>().LoadAsync(one, CancellationToken.None))!.Conversation.Dossier.Profile;
        Assert.Equal(new Profile { French = LanguageLevel.Advanced, Vehicle = true, MedicalCare = true }, merged);
        Assert.Equal(["un", "deux"], window.Page.QuerySelectorAll("#log .said").Select(said => said.TextContent));
        Assert.Contains("autre conversation", window.Page.QuerySelectorAll("#log .entry")[1].TextContent, StringComparison.Ordinal);

        // What the person goes on saying in the other one comes to the page that is open, and only that.
        var log = window.Page.QuerySelector("#log")!;
        var shown = $"{Address(one)}&after={log.GetAttribute("data-last")}&elsewhere={Uri.EscapeDataString(log.GetAttribute("data-elsewhere")!)}";
        await window.GoAsync(shown);
        Assert.Empty(window.Page.QuerySelectorAll("#log .said"));
        await SayAsync(other, "encore deux");
        await window.GoAsync(shown);
        Assert.Equal(["encore deux"], window.Page.QuerySelectorAll("#log .said").Select(said => said.TextContent));

        await window.GoAsync($"/console/merge?channel={one.ChannelId}&id={one.ConversationId}&with={Uri.EscapeDataString(Address(other))}");
        Assert.Contains("déjà reliées", window.Page.QuerySelector("#problem")!.TextContent, StringComparison.Ordinal);
        await window.GoAsync(Address(other));
        await window.SubmitAsync("form[action*=unmerge]");
        Assert.Equal(["deux", "encore deux"], window.Page.QuerySelectorAll("#log .said").Select(said => said.TextContent));
        Assert.Equal(LanguageLevel.Beginner, (await host.Get<IConversationStore>().LoadAsync(one, CancellationToken.None))!.Conversation.Dossier.Profile.French);
    }

    private static string Address(ConversationKey key) => $"/console/conversation?channel={key.ChannelId}&id={key.ConversationId}";

    private async Task<ConversationKey> AgreedAsync(string words, Profile profile)
    {
        var now = DateTimeOffset.UtcNow;
        var conversation = new Conversation
        {
            Key = new ConversationKey("directline", Guid.NewGuid().ToString("N")), Version = 1, LastSequence = 1, CreatedAt = now, LastWordAt = now,
            Dossier = new Dossier { Consented = true, Profile = profile },
        };
        var said = new TranscriptEntry(1, now, Speaker.Person, new Microsoft.Bot.Schema.Activity(Microsoft.Bot.Schema.ActivityTypes.Message) { Text = words });
        var commit = new TurnCommit { ExpectedVersion = 0, Conversation = conversation, State = default, Deliveries = Deliveries.None, Entries = [said] };
        Assert.Equal(CommitOutcome.Committed, await host.Get<IConversationStore>().CommitAsync(commit, CancellationToken.None));
        return conversation.Key;
    }

    private async Task SayAsync(ConversationKey key, string words)
    {
        var store = host.Get<IConversationStore>();
        var stored = (await store.LoadAsync(key, CancellationToken.None))!;
        var (now, next) = (DateTimeOffset.UtcNow, stored.Conversation.LastSequence + 1);
        var said = new TranscriptEntry(next, now, Speaker.Person, new Microsoft.Bot.Schema.Activity(Microsoft.Bot.Schema.ActivityTypes.Message) { Text = words });
        var conversation = stored.Conversation with { Version = stored.Conversation.Version + 1, LastSequence = next, LastWordAt = now };
        var commit = new TurnCommit { ExpectedVersion = stored.Conversation.Version, Conversation = conversation, State = stored.State, Deliveries = stored.Deliveries, Entries = [said] };
        Assert.Equal(CommitOutcome.Committed, await store.CommitAsync(commit, CancellationToken.None));
    }
}
