using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class AccountTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : AccountTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : AccountTests(postgres);

    private const string Password = "une phrase assez longue";
    private static readonly NewAccount Nadia = new("nadia@example.org", "Nadia", "PROMIS", Role.Counsellor, ["fr"]);

    [Fact]
    public async Task The_first_link_makes_one_administrator_and_no_other()
    {
        await using var desk = await NewDeskAsync();
        var links = desk.Get<OneTimeLinks>();
        var token = (await links.IssueFirstAsync(CancellationToken.None))!;
        var other = (await links.IssueFirstAsync(CancellationToken.None))!;
        Assert.True(await links.OpensFirstAsync(token, CancellationToken.None));

        var account = await links.CreateFirstAsync(token, Nadia, Password, CancellationToken.None);

        Assert.Equal(Role.Administrator, account?.Role);
        Assert.Null(await links.CreateFirstAsync(token, Nadia with { Email = "b@example.org" }, Password, CancellationToken.None));
        Assert.Null(await links.CreateFirstAsync(other, Nadia with { Email = "c@example.org" }, Password, CancellationToken.None));
        Assert.False(await links.OpensFirstAsync(other, CancellationToken.None));
        Assert.Null(await links.IssueFirstAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Of_two_who_use_the_first_link_at_once_one_becomes_administrator()
    {
        await using var desk = await NewDeskAsync();
        var links = desk.Get<OneTimeLinks>();
        var token = (await links.IssueFirstAsync(CancellationToken.None))!;
        var made = await Task.WhenAll(Enumerable.Range(0, 6).Select(i =>
            Task.Run(() => links.CreateFirstAsync(token, Nadia with { Email = $"{i}@example.org" }, Password, CancellationToken.None))));
        Assert.Single(made, account => account is not null);
    }

    [Fact]
    public async Task The_first_link_works_for_24_hours()
    {
        await using var desk = await NewDeskAsync();
        var links = desk.Get<OneTimeLinks>();
        var token = (await links.IssueFirstAsync(CancellationToken.None))!;
        desk.Bot.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        Assert.False(await links.OpensFirstAsync(token, CancellationToken.None));
        Assert.Null(await links.CreateFirstAsync(token, Nadia, Password, CancellationToken.None));
    }

    [Fact]
    public async Task An_invited_counsellor_chooses_a_password_once_and_signs_in_whatever_the_case_of_the_address()
    {
        await using var desk = await NewDeskAsync();
        var token = await InviteAsync(desk);
        Assert.Equal(SignInOutcome.WrongPassword, (await SignInAsync(desk, "")).Outcome);

        Assert.NotNull(await desk.Get<OneTimeLinks>().ChoosePasswordAsync(token, Password, CancellationToken.None));

        Assert.Null(await desk.Get<OneTimeLinks>().ChoosePasswordAsync(token, Password, CancellationToken.None));
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(desk, Password, "NADIA@example.org ")).Outcome);
        Assert.Null(await desk.Get<OneTimeLinks>().InviteAsync(Nadia with { Email = "Nadia@Example.org" }, "admin", CancellationToken.None));
    }

    [Fact]
    public async Task Wrong_passwords_lock_the_account_for_a_while_even_for_the_right_one()
    {
        await using var desk = await NewDeskAsync();
        await desk.Get<OneTimeLinks>().ChoosePasswordAsync(await InviteAsync(desk), Password, CancellationToken.None);
        for (var i = 0; i < 4; i++) Assert.Equal(SignInOutcome.WrongPassword, (await SignInAsync(desk, "faux")).Outcome);
        Assert.Equal(SignInOutcome.Locked, (await SignInAsync(desk, "faux")).Outcome);
        Assert.Equal(SignInOutcome.Locked, (await SignInAsync(desk, Password)).Outcome);

        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(SignInOutcome.SignedIn, (await SignInAsync(desk, Password)).Outcome);
    }

    [Fact]
    public async Task A_disabled_account_does_not_sign_in_and_the_last_administrator_cannot_be_disabled()
    {
        await using var desk = await NewDeskAsync();
        var links = desk.Get<OneTimeLinks>();
        var admin = (await links.CreateFirstAsync((await links.IssueFirstAsync(CancellationToken.None))!, Nadia, Password, CancellationToken.None))!;
        var access = desk.Get<AccountAccess>();
        Assert.False(await access.SetDisabledAsync(admin.Id, true, admin.Id, CancellationToken.None));

        var second = (await links.InviteAsync(Nadia with { Email = "s@example.org" }, admin.Id, CancellationToken.None))!;
        var samuel = (await links.ChoosePasswordAsync(second, Password, CancellationToken.None))!;
        Assert.True(await access.SetDisabledAsync(samuel.Id, true, admin.Id, CancellationToken.None));
        Assert.Equal(SignInOutcome.WrongPassword, (await SignInAsync(desk, Password, "s@example.org")).Outcome);
    }

    [Fact]
    public async Task A_short_password_is_refused_and_a_plain_long_one_accepted()
    {
        await using var desk = await NewDeskAsync();
        var token = await InviteAsync(desk);
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Get<OneTimeLinks>().ChoosePasswordAsync(token, "onze lettre", CancellationToken.None));
        Assert.NotNull(await desk.Get<OneTimeLinks>().ChoosePasswordAsync(token, "douze lettre", CancellationToken.None));
    }

    [Fact]
    public async Task The_audit_log_tells_who_did_what_and_takes_nothing_back()
    {
        await using var desk = await NewDeskAsync();
        await desk.Get<OneTimeLinks>().ChoosePasswordAsync(await InviteAsync(desk), Password, CancellationToken.None);
        var account = (await SignInAsync(desk, Password)).Account!;
        var person = await desk.WaitingPersonAsync();
        await desk.Get<EmploisEnRegions.Handoff.Desk.CounsellorActions>().TakeAsync(person.Key, account, "op", CancellationToken.None);

        var log = await desk.Get<IAuditLog>().ReadLatestAsync(10, CancellationToken.None);

        Assert.Equal([AuditAction.Took, AuditAction.SignedIn, AuditAction.InvitationAccepted, AuditAction.Invited], log.Select(entry => entry.Action));
        Assert.Equal((account.Id, person.Key), (log[0].AccountId, log[0].Key));
    }

    private static async Task<string> InviteAsync(DeskHost desk) => (await desk.Get<OneTimeLinks>().InviteAsync(Nadia, "admin", CancellationToken.None))!;

    private static Task<SignInAnswer> SignInAsync(DeskHost desk, string password, string email = "nadia@example.org") =>
        desk.Get<SignIns>().TryAsync(email, password, CancellationToken.None);
}
