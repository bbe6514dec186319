using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Accounts.Passwords;
using EmploisEnRegions.Handoff.Accounts.Sessions;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class SessionTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : SessionTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : SessionTests(postgres);

    [Fact]
    public async Task One_session_or_all_others_are_ended_and_only_ones_own()
    {
        await using var desk = await NewDeskAsync();
        var (nadia, samuel) = (await desk.AccountAsync("nadia", "fr"), await desk.AccountAsync("samuel", "fr"));
        var keeper = desk.Get<SessionKeeper>();
        var ended = new List<string>();
        keeper.Ended += ended.AddRange;
        var here = await keeper.BeginAsync(nadia, "Firefox, Linux", CancellationToken.None);
        var phone = await keeper.BeginAsync(nadia, "Chrome, Android", CancellationToken.None);
        var office = await keeper.BeginAsync(nadia, "", CancellationToken.None);
        var his = await keeper.BeginAsync(samuel, "", CancellationToken.None);

        await keeper.EndAsync(nadia.Id, his, CancellationToken.None);
        Assert.True(await keeper.GoesOnAsync(his, samuel.Id, CancellationToken.None));
        Assert.False(await keeper.GoesOnAsync(his, nadia.Id, CancellationToken.None));
        await keeper.EndAsync(nadia.Id, phone, CancellationToken.None);
        Assert.False(await keeper.GoesOnAsync(phone, nadia.Id, CancellationToken.None));
        Assert.Equivalent(new[] { here, office }, (await keeper.ListAsync(nadia.Id, CancellationToken.None)).Select(s => s.Id), strict: true);

        await keeper.EndOthersAsync(nadia.Id, here, CancellationToken.None);
        Assert.Equal(here, Assert.Single(await keeper.ListAsync(nadia.Id, CancellationToken.None)).Id);
        Assert.Equal([phone, office], ended);
        Assert.Equal([AuditAction.OtherSessionsEnded, AuditAction.SessionEnded], (await desk.Get<IAuditLog>().ReadLatestAsync(9, CancellationToken.None)).Select(e => e.Action));
        Assert.Equivalent(new[] { here, his }, await keeper.StillOpenAsync([here, phone, office, his], CancellationToken.None), strict: true);
    }

    [Fact]
    public async Task A_session_without_use_ends_by_itself_and_one_in_use_goes_on()
    {
        await using var desk = await NewDeskAsync();
        var nadia = await desk.AccountAsync("nadia", "fr");
        var keeper = desk.Get<SessionKeeper>();
        var used = await keeper.BeginAsync(nadia, "", CancellationToken.None);
        var left = await keeper.BeginAsync(nadia, "", CancellationToken.None);
        for (var hour = 0; hour < 11; hour++)
        {
            desk.Bot.Clock.Advance(TimeSpan.FromHours(1));
            Assert.True(await keeper.GoesOnAsync(used, nadia.Id, CancellationToken.None));
        }

        Assert.False(await keeper.GoesOnAsync(left, nadia.Id, CancellationToken.None));
        Assert.Equal(used, Assert.Single(await keeper.ListAsync(nadia.Id, CancellationToken.None)).Id);
    }

    [Fact]
    public async Task Another_password_ends_the_other_sessions_and_a_disabled_account_has_none()
    {
        await using var desk = await NewDeskAsync();
        var nadia = await desk.AccountAsync("nadia", "fr");
        var keeper = desk.Get<SessionKeeper>();
        var (here, other) = (await keeper.BeginAsync(nadia, "", CancellationToken.None), await keeper.BeginAsync(nadia, "", CancellationToken.None));

        var changed = await desk.Get<PasswordChange>().ChangeAsync(nadia, "une autre phrase longue", here, CancellationToken.None);

        Assert.NotEqual(nadia.Stamp, changed!.Stamp);
        Assert.False(await keeper.GoesOnAsync(other, nadia.Id, CancellationToken.None));
        Assert.True(await keeper.GoesOnAsync(here, nadia.Id, CancellationToken.None));
        Assert.Equal(SignInOutcome.SignedIn, (await desk.Get<SignIns>().TryAsync("nadia@example.org", "une autre phrase longue", CancellationToken.None)).Outcome);
        await Assert.ThrowsAsync<ArgumentException>(() => desk.Get<PasswordChange>().ChangeAsync(nadia, "trop court", here, CancellationToken.None));

        await desk.Get<AccountAccess>().SetDisabledAsync(nadia.Id, true, "admin", CancellationToken.None);
        Assert.False(await keeper.GoesOnAsync(here, nadia.Id, CancellationToken.None));
        Assert.Null(await desk.Get<PasswordChange>().ChangeAsync(nadia, "une autre phrase longue", here, CancellationToken.None));
    }
}
