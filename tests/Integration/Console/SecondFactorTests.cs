using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Accounts.SecondFactor;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Tests.Integration.Storage;
using OtpNet;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class SecondFactorTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : SecondFactorTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : SecondFactorTests(postgres);

    private const string Password = "une phrase assez longue";

    [Fact]
    public async Task With_an_app_the_password_alone_lets_nobody_in_and_a_code_does()
    {
        await using var desk = await NewDeskAsync();
        var (account, app, _) = await WithAppAsync(desk);
        Assert.Equal(SignInOutcome.CodeNeeded, (await PasswordAsync(desk)).Outcome);

        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(SignInOutcome.SignedIn, (await CodeAsync(desk, account, CodeOf(desk, app))).Outcome);
    }

    [Fact]
    public async Task A_code_that_was_used_is_refused_even_to_two_at_once()
    {
        await using var desk = await NewDeskAsync();
        var (account, app, _) = await WithAppAsync(desk);
        // The one that confirmed the app is used up too.
        Assert.Equal(SignInOutcome.WrongPassword, (await CodeAsync(desk, account, CodeOf(desk, app))).Outcome);

        desk.Bot.Clock.Advance(TimeSpan.FromSeconds(30));
        var code = CodeOf(desk, app);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => CodeAsync(desk, account, code))));
        Assert.Single(answers, answer => answer.Outcome is SignInOutcome.SignedIn);
    }

    [Theory]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(-90, false)]
    [InlineData(90, false)]
    public async Task A_clock_half_a_minute_off_is_forgiven_and_no_more(int secondsOff, bool accepted)
    {
        await using var desk = await NewDeskAsync();
        var (account, app, _) = await WithAppAsync(desk);
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(10));
        var outcome = (await CodeAsync(desk, account, CodeOf(desk, app, secondsOff))).Outcome;
        Assert.Equal(accepted, outcome is SignInOutcome.SignedIn);
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_and_the_right_password_between_them_does_not_begin_anew()
    {
        await using var desk = await NewDeskAsync();
        var (account, app, _) = await WithAppAsync(desk);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(SignInOutcome.WrongPassword, (await CodeAsync(desk, account, "000000")).Outcome);
            Assert.Equal(SignInOutcome.CodeNeeded, (await PasswordAsync(desk)).Outcome);
        }

        Assert.Equal(SignInOutcome.Locked, (await CodeAsync(desk, account, "000000")).Outcome);
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(SignInOutcome.Locked, (await CodeAsync(desk, account, CodeOf(desk, app))).Outcome);
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(SignInOutcome.SignedIn, (await CodeAsync(desk, account, CodeOf(desk, app))).Outcome);
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed_and_new_ones_replace_the_old()
    {
        await using var desk = await NewDeskAsync();
        var (account, _, codes) = await WithAppAsync(desk);
        Assert.Equal(10, codes.Distinct().Count());

        Assert.Equal(SignInOutcome.SignedIn, (await CodeAsync(desk, account, codes[0].ToUpperInvariant().Replace('-', ' '))).Outcome);
        Assert.Equal(SignInOutcome.WrongPassword, (await CodeAsync(desk, account, codes[0])).Outcome);
        Assert.Equal(9, await desk.Get<SecondFactors>().CountRecoveryCodesAsync(account, CancellationToken.None));

        var fresh = await desk.Get<SecondFactors>().RenewRecoveryCodesAsync(account, CancellationToken.None);
        Assert.Equal(SignInOutcome.WrongPassword, (await CodeAsync(desk, account, codes[1])).Outcome);
        Assert.Equal(SignInOutcome.SignedIn, (await CodeAsync(desk, account, fresh[1])).Outcome);
        var actions = (await desk.Get<IAuditLog>().ReadLatestAsync(20, CancellationToken.None)).Select(entry => entry.Action).ToList();
        Assert.Equal(2, actions.Count(action => action is AuditAction.RecoveryCodeUsed));
        Assert.Single(actions, AuditAction.FactorAdded);
        Assert.Single(actions, AuditAction.RecoveryCodesRenewed);
    }

    [Fact]
    public async Task An_app_that_was_not_confirmed_asks_nobody_for_a_code_and_a_wrong_code_confirms_nothing()
    {
        await using var desk = await NewDeskAsync();
        var account = await AccountAsync(desk);
        var factors = desk.Get<SecondFactors>();
        var begun = (await factors.BeginAsync(account, CancellationToken.None))!;
        Assert.Equal(begun, await factors.BeginAsync(account, CancellationToken.None));
        Assert.Null(await factors.ConfirmAsync(account, "000000", CancellationToken.None));
        Assert.Equal(SignInOutcome.SignedIn, (await PasswordAsync(desk)).Outcome);
        Assert.Contains("issuer=Emplois%20en%20r%C3%A9gions", begun.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_app_the_account_needs_its_password_only_and_an_app_is_not_replaced_in_silence()
    {
        await using var desk = await NewDeskAsync();
        var (account, _, _) = await WithAppAsync(desk);
        Assert.Null(await desk.Get<SecondFactors>().BeginAsync(account, CancellationToken.None));
        await desk.Get<SecondFactors>().RemoveAsync(account.Id, "the administrator", CancellationToken.None);
        Assert.Equal(SignInOutcome.SignedIn, (await PasswordAsync(desk)).Outcome);
        var removed = (await desk.Get<IAuditLog>().ReadLatestAsync(5, CancellationToken.None)).Single(entry => entry.Action is AuditAction.FactorRemoved);
        Assert.Equal(("the administrator", account.Id), (removed.AccountId, removed.Subject));
    }

    [Fact]
    public async Task Nobody_reads_the_secret_or_the_codes_in_the_database()
    {
        var database = await NewDatabaseAsync();
        await using (var desk = new DeskHost(database))
        {
            var (_, app, codes) = await WithAppAsync(desk);
            var raw = database.Raw();
            Assert.DoesNotContain(app.Secret, raw, StringComparison.OrdinalIgnoreCase);
            Assert.All(codes, code => Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), raw, StringComparison.OrdinalIgnoreCase));
        }

        database.Delete();
    }

    private static async Task<Account> AccountAsync(DeskHost desk)
    {
        var links = desk.Get<OneTimeLinks>();
        var token = await links.InviteAsync(new NewAccount("nadia@example.org", "Nadia", "PROMIS", Role.Counsellor, ["fr"]), "admin", CancellationToken.None);
        return (await links.ChoosePasswordAsync(token!, Password, CancellationToken.None))!;
    }

    private static async Task<(Account Account, AppToAdd App, IReadOnlyList<string> Codes)> WithAppAsync(DeskHost desk)
    {
        var account = await AccountAsync(desk);
        var app = (await desk.Get<SecondFactors>().BeginAsync(account, CancellationToken.None))!;
        var codes = await desk.Get<SecondFactors>().ConfirmAsync(account, CodeOf(desk, app), CancellationToken.None);
        Assert.NotNull(codes);
        return (await desk.Get<IAccountStore>().FindAsync(account.Id, CancellationToken.None) ?? throw new InvalidOperationException(), app, codes);
    }

    private static string CodeOf(DeskHost desk, AppToAdd app, int secondsOff = 0) =>
        new Totp(Base32Encoding.ToBytes(app.Secret)).ComputeTotp(desk.Bot.Clock.GetUtcNow().AddSeconds(secondsOff).UtcDateTime);

    private static Task<SignInAnswer> PasswordAsync(DeskHost desk) => desk.Get<SignIns>().TryAsync("nadia@example.org", Password, CancellationToken.None);

    private static async Task<SignInAnswer> CodeAsync(DeskHost desk, Account account, string code) => await desk.Get<SignIns>().TryCodeAsync(
        (await desk.Get<IAccountStore>().FindAsync(account.Id, CancellationToken.None))!, code, CancellationToken.None);
}
