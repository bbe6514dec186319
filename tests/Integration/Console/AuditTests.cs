using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class AuditTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    private const int Entries = 12;

    public sealed class OnSqlite() : AuditTests(null)
    {
        protected override string LetRowsChange => "DROP TRIGGER audit_log_is_append_only_u; DROP TRIGGER audit_log_is_append_only_d;";
    }

    public sealed class OnPostgres(SharedPostgres postgres) : AuditTests(postgres)
    {
        protected override string LetRowsChange => "DROP TRIGGER audit_log_is_append_only ON audit_log;";
    }

    /// <summary>What only the owner of the database can do.</summary>
    protected abstract string LetRowsChange { get; }

    [Fact]
    public async Task Many_at_once_make_one_chain()
    {
        await using var desk = await NewDeskAsync();
        var log = desk.Get<IAuditLog>();
        await Task.WhenAll(Enumerable.Range(0, Entries).Select(i => Task.Run(() => log.AppendAsync(EntryOf(desk, i), CancellationToken.None))));

        var verdict = await log.VerifyAsync(CancellationToken.None);
        Assert.Equal((Entries, 0, null), (verdict.Chained, verdict.Before, verdict.BrokenAt));
        Assert.Equal(64, verdict.Head.Length);
        await log.AppendAsync(EntryOf(desk, Entries), CancellationToken.None);
        Assert.NotEqual(verdict.Head, (await log.VerifyAsync(CancellationToken.None)).Head);
    }

    [Theory]
    [InlineData("UPDATE audit_log SET account_id = 'somebody else' WHERE id = 5", 5)]
    [InlineData("UPDATE audit_log SET at = at + 1 WHERE id = 1", 1)]
    [InlineData("UPDATE audit_log SET subject = NULL WHERE id = 7", 7)]
    [InlineData("DELETE FROM audit_log WHERE id = 6", 7)]
    [InlineData("DELETE FROM audit_log WHERE id > 10", AuditVerdict.End)]
    [InlineData("UPDATE audit_log SET hash = NULL WHERE id <= 3", 4)]
    public async Task What_was_changed_or_removed_behind_its_back_is_found(string change, long brokenAt)
    {
        var database = await NewDatabaseAsync();
        await using (var desk = new DeskHost(database))
        {
            var log = desk.Get<IAuditLog>();
            for (var i = 0; i < Entries; i++) await log.AppendAsync(EntryOf(desk, i), CancellationToken.None);
            Assert.ThrowsAny<System.Data.Common.DbException>(() => database.Execute(change));
            Assert.Null((await log.VerifyAsync(CancellationToken.None)).BrokenAt);

            database.Execute(LetRowsChange);
            database.Execute(change);

            Assert.Equal(brokenAt, (await log.VerifyAsync(CancellationToken.None)).BrokenAt);
        }

        database.Delete();
    }

    [Fact]
    public async Task Entries_of_before_the_chain_are_counted_apart()
    {
        var database = await NewDatabaseAsync();
        await using (var desk = new DeskHost(database))
        {
            var log = desk.Get<IAuditLog>();
            await log.ReadLatestAsync(1, CancellationToken.None);
            database.Execute("INSERT INTO audit_log (at, action) VALUES (1, 'SignedIn')");
            await log.AppendAsync(EntryOf(desk, 1), CancellationToken.None);
            var verdict = await log.VerifyAsync(CancellationToken.None);
            Assert.Equal((1, 1, null), (verdict.Chained, verdict.Before, verdict.BrokenAt));
        }

        database.Delete();
    }

    private static AuditEntry EntryOf(DeskHost desk, int number) => new(
        desk.Bot.Clock.GetUtcNow().AddTicks(number), $"account-{number}", AuditAction.Opened, new ConversationKey("directline", $"c{number}"), Subject: "subject");
}

public sealed class AuditPageTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    [Fact]
    public async Task An_administrator_reads_who_did_what_in_words_and_nobody_else_does()
    {
        using var counsellor = await host.CounsellorAsync("xavier");
        await counsellor.GoAsync("/console/audit");
        Assert.Equal("/console", counsellor.Answer.RequestMessage!.RequestUri!.AbsolutePath);

        foreach (var action in Enum.GetValues<AuditAction>())
            await host.Get<IAuditLog>().AppendAsync(new AuditEntry(DateTimeOffset.UtcNow, null, action), CancellationToken.None);
        using var administrator = await host.CounsellorAsync("yann", Handoff.Accounts.Role.Administrator);
        await administrator.GoAsync("/console/audit");
        Assert.Contains("xavier (PROMIS)", administrator.Text, StringComparison.Ordinal);
        await administrator.SubmitAsync("form[action*=language]");
        foreach (var action in Enum.GetValues<AuditAction>()) Assert.DoesNotContain($">{action}<", administrator.Page.QuerySelector("tbody")!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("chose a password", administrator.Text, StringComparison.Ordinal);
    }
}
