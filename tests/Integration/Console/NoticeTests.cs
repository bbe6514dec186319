using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Notices;
using EmploisEnRegions.Handoff.Presence;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;
using Microsoft.Extensions.Hosting;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

/// <summary>Counsellors are told where they asked to be told that somebody waits.</summary>
public abstract class NoticeTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    private const string Begun = "C'est fait, nadia";
    private const string Waits = "Une personne attend dans la console. Langue\u00A0: français.";

    public sealed class OnSqlite() : NoticeTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : NoticeTests(postgres);

    [Fact]
    public async Task A_code_from_the_console_brings_a_notice_for_each_person_who_waits_once()
    {
        await using var desk = await NewDeskAsync();
        var counsellor = await LinkedAsync(desk);

        await desk.WaitingPersonAsync();
        await TellAsync(desk);
        await TellAsync(desk);
        await desk.WaitingPersonAsync();
        await TellAsync(desk);

        Assert.Equal([Waits, Waits], await SaidAsync(counsellor, Waits));
        Assert.Contains((await counsellor.ReadsAsync()), entry => entry.Activity.ServiceUrl == counsellor.ServiceUrl && entry.Activity.Text == Waits);
    }

    [Fact]
    public async Task Two_nodes_tell_it_once()
    {
        await using var desk = await NewDeskAsync();
        var counsellor = await LinkedAsync(desk);
        var waiting = await desk.WaitingPersonAsync();
        await TellAsync(desk);

        // What another node would do, which remembers nothing of it.
        var since = (await waiting.ConversationAsync())!.LastWordAt.ToUnixTimeMilliseconds();
        var again = await desk.Bot.Turns.OperateAsync(
            counsellor.Key, new WaitingNotice($"waiting-{waiting.Key.ChannelId}-{waiting.Key.ConversationId}-{since}", "fr", Urgent: false), CancellationToken.None);

        Assert.Equal(TurnOutcome.Repeated, again.Outcome);
        Assert.Single(await SaidAsync(counsellor, Waits));
    }

    [Fact]
    public async Task A_notice_that_could_not_be_committed_is_told_the_next_time()
    {
        await using var desk = await NewDeskAsync();
        var counsellor = await LinkedAsync(desk);
        await desk.WaitingPersonAsync();
        desk.Faults.BeforeCommit = (_, _) => throw new InvalidOperationException("The database is away.");
        await Assert.ThrowsAsync<InvalidOperationException>(() => TellAsync(desk));

        desk.Faults.BeforeCommit = null;
        await TellAsync(desk);

        Assert.Single(await SaidAsync(counsellor, Waits));
    }

    [Fact]
    public async Task The_words_that_end_notices_are_words_like_others_to_whoever_gets_none()
    {
        await using var desk = await NewDeskAsync();

        Assert.Equal("parrot: fin des avis", (await desk.Bot.NewPerson().SaysAsync("fin des avis"))[0].Text);
    }

    [Fact]
    public async Task A_code_works_once_and_not_after_its_time_and_is_not_kept_in_the_transcript()
    {
        await using var desk = await NewDeskAsync();
        await desk.AccountAsync("nadia", "fr");
        var (late, used) = (desk.Bot.NewPerson(channelId: "msteams", serviceUrl: "http://localhost/a"), desk.Bot.NewPerson(channelId: "msteams", serviceUrl: "http://localhost/b"));
        var code = await desk.Get<NoticeCodes>().IssueAsync("nadia", CancellationToken.None);
        desk.Bot.Clock.Advance(NoticeCodes.Lifetime + TimeSpan.FromSeconds(1));
        Assert.StartsWith("Ce code ne fonctionne pas", (await late.SaysAsync(code))[0].Text);

        code = await desk.Get<NoticeCodes>().IssueAsync("nadia", CancellationToken.None);
        Assert.StartsWith(Begun, (await used.SaysAsync(code))[0].Text);
        Assert.StartsWith("Ce code ne fonctionne pas", (await used.SaysAsync(code))[0].Text);
        Assert.DoesNotContain(await used.ReadsAsync(), entry => entry.Activity.Text == code);
    }

    [Fact]
    public async Task Where_the_bot_cannot_write_first_the_code_stays_good()
    {
        await using var desk = await NewDeskAsync();
        await desk.AccountAsync("nadia", "fr");
        var code = await desk.Get<NoticeCodes>().IssueAsync("nadia", CancellationToken.None);

        Assert.StartsWith("Les avis ne peuvent pas arriver ici", (await desk.Bot.NewPerson().SaysAsync(code))[0].Text);
        Assert.StartsWith(Begun, (await desk.Bot.NewPerson(channelId: "msteams", serviceUrl: "http://localhost/a").SaysAsync(code))[0].Text);
    }

    [Fact]
    public async Task Who_writes_the_words_gets_no_more()
    {
        await using var desk = await NewDeskAsync();
        var counsellor = await LinkedAsync(desk);
        Assert.StartsWith("D'accord", (await counsellor.SaysAsync("Fin des avis"))[0].Text);

        await desk.WaitingPersonAsync();
        await TellAsync(desk);

        Assert.Empty(await SaidAsync(counsellor, Waits));
        Assert.Null(await desk.Get<INoticeStore>().FindAsync("nadia", CancellationToken.None));
    }

    [Fact]
    public async Task Outside_opening_hours_only_who_is_at_the_console_is_told()
    {
        await using var desk = await NewDeskAsync();
        var counsellor = await LinkedAsync(desk);
        // A Sunday.
        desk.Bot.Clock.Advance(new DateTimeOffset(2027, 1, 10, 17, 0, 0, TimeSpan.Zero) - desk.Bot.Clock.GetUtcNow());
        await desk.WaitingPersonAsync();
        await TellAsync(desk);
        Assert.Empty(await SaidAsync(counsellor, Waits));

        await desk.Get<IPresenceStore>().SetAvailableAsync("nadia", available: true, desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
        await TellAsync(desk);
        Assert.Single(await SaidAsync(counsellor, Waits));
    }

    [Fact]
    public async Task The_conversation_of_the_notices_does_not_expire_and_its_erasure_ends_them()
    {
        await using var desk = await NewDeskAsync();
        var counsellor = await LinkedAsync(desk);
        var other = desk.Bot.NewPerson();
        await other.SaysAsync("bonjour");
        desk.Bot.Clock.Advance(TimeSpan.FromDays(400));
        await desk.Bot.Store.EraseExpiredAsync(desk.Bot.Clock.GetUtcNow().AddDays(-1), desk.Bot.Clock.GetUtcNow().AddDays(-1), CancellationToken.None);
        Assert.Null(await other.ConversationAsync());
        Assert.NotNull(await counsellor.ConversationAsync());

        await counsellor.SaysAsync("erase");
        Assert.Null(await desk.Get<INoticeStore>().FindAsync("nadia", CancellationToken.None));
    }

    private static async Task<Person> LinkedAsync(DeskHost desk)
    {
        await desk.AccountAsync("nadia", "fr");
        var counsellor = desk.Bot.NewPerson(channelId: "msteams", serviceUrl: "http://localhost/teams");
        var code = await desk.Get<NoticeCodes>().IssueAsync("nadia", CancellationToken.None);
        Assert.StartsWith(Begun, (await counsellor.SaysAsync(code))[0].Text);
        await desk.Get<IPresenceStore>().SetAvailableAsync("nadia", available: true, desk.Bot.Clock.GetUtcNow(), CancellationToken.None);
        return counsellor;
    }

    private static Task TellAsync(DeskHost desk) => desk.Get<IEnumerable<IHostedService>>().OfType<WaitingNotices>().Single().TellAsync(CancellationToken.None);

    private static async Task<IReadOnlyList<string?>> SaidAsync(Person person, string text) =>
        [.. (await person.ReadsAsync()).Select(entry => entry.Activity.Text).Where(said => said == text)];
}
