using EmploisEnRegions.Support;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector.Callers;

public sealed class SigningKeysTests
{
    private static readonly SigningKey NextKey = new("next", "msteams");

    [Fact]
    public async Task A_key_that_is_new_is_looked_up_at_once_and_the_old_ones_are_then_unknown()
    {
        await using var authority = await MockAuthority.StartAsync();
        await using var host = new ConnectorHost(authority.Settings());
        Assert.Equal(200, await StatusAsync(host, MockAuthority.FirstKey));
        Assert.Equal(200, await StatusAsync(host, MockAuthority.FirstKey));
        Assert.Equal(1, authority.MetadataReads);

        authority.Keys = [NextKey];
        Assert.Equal(200, await StatusAsync(host, NextKey));
        Assert.Equal(2, authority.MetadataReads);
        Assert.Equal(401, await StatusAsync(host, MockAuthority.FirstKey));
    }

    [Fact]
    public async Task Strangers_do_not_make_this_server_ask_for_keys_without_end()
    {
        await using var authority = await MockAuthority.StartAsync();
        await using var host = new ConnectorHost(authority.Settings());
        for (var i = 0; i < 30; i++) Assert.Equal(401, await StatusAsync(host, ForgedCalls.Stranger, $"kid-{i}"));
        Assert.Equal(5, authority.MetadataReads);

        authority.Keys = [NextKey];
        Clock(host).Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, await StatusAsync(host, NextKey));
    }

    [Fact]
    public async Task While_the_authority_is_away_known_keys_are_used_even_after_a_day()
    {
        await using var authority = await MockAuthority.StartAsync();
        await using var host = new ConnectorHost(authority.Settings());
        Assert.Equal(200, await StatusAsync(host, MockAuthority.FirstKey));
        authority.Down = true;
        Clock(host).Advance(TimeSpan.FromHours(30));
        Assert.Equal(200, await StatusAsync(host, MockAuthority.FirstKey));
        Assert.Equal(401, await StatusAsync(host, NextKey));
    }

    [Fact]
    public async Task Before_any_key_was_seen_a_call_may_be_tried_again_unless_it_is_wrong_anyway()
    {
        await using var authority = await MockAuthority.StartAsync();
        authority.Down = true;
        await using var host = new ConnectorHost(authority.Settings());
        var (status, answer) = await new Attempt(host.Clock.GetUtcNow()).SendAsync(host.Address);
        Assert.Equal(503, status);
        Assert.Contains("\r\nRetry-After: 5\r\n", answer, StringComparison.Ordinal);

        var forged = new Attempt(host.Clock.GetUtcNow()) { Claims = { ["aud"] = "other", ["iss"] = "https://evil.example" } };
        Assert.Equal(401, (await forged.SendAsync(host.Address)).Status);

        authority.Down = false;
        Clock(host).Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, await StatusAsync(host, MockAuthority.FirstKey));
    }

    [Theory]
    [InlineData("MultiTenant", "sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", 200)]
    [InlineData("MultiTenant", "sts.windows.net/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", 200)]
    [InlineData("MultiTenant", "sts.windows.net/11111111-2222-3333-4444-555555555555/", 401)]
    [InlineData("SingleTenant", "sts.windows.net/11111111-2222-3333-4444-555555555555/", 200)]
    [InlineData("SingleTenant", "sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", 401)]
    [InlineData("UserAssignedMSI", "sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/", 401)]
    public async Task An_Emulator_is_believed_with_a_token_of_the_tenant_that_gives_the_bot_its_own(string appType, string issuer, int status)
    {
        await using var authority = await MockAuthority.StartAsync();
        await using var host = new ConnectorHost(authority.Settings(("Bot:AppType", appType), ("Bot:TenantId", "11111111-2222-3333-4444-555555555555")));
        Assert.Equal(status, (await Emulator(host, $"https://{issuer}").SendAsync(host.Address)).Status);
    }

    [Theory]
    [InlineData("appid", "someone-else")]
    [InlineData("aud", "someone-else")]
    [InlineData("appid", null)]
    public async Task An_Emulator_with_another_applications_token_is_refused(string claim, string? value)
    {
        await using var authority = await MockAuthority.StartAsync();
        await using var host = new ConnectorHost(authority.Settings());
        var attempt = Emulator(host, "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/");
        attempt.Claims[claim] = value;
        Assert.Equal(401, (await attempt.SendAsync(host.Address)).Status);
    }

    private static Attempt Emulator(ConnectorHost host, string issuer)
    {
        var attempt = new Attempt(host.Clock.GetUtcNow());
        ForgedCalls.AsEmulator(attempt);
        attempt.Claims["iss"] = issuer;
        attempt.Header["kid"] = MockAuthority.FirstKey.Id;
        attempt.Body["channelId"] = "emulator";
        attempt.Body["serviceUrl"] = "http://localhost:56150/_connector";
        return attempt;
    }

    private static async Task<int> StatusAsync(ConnectorHost host, SigningKey key, string? kid = null)
    {
        var attempt = new Attempt(host.Clock.GetUtcNow()) { Key = key, Header = { ["kid"] = kid ?? key.Id } };
        return (await attempt.SendAsync(host.Address)).Status;
    }

    private static FakeTimeProvider Clock(ConnectorHost host) => (FakeTimeProvider)host.Clock;
}
