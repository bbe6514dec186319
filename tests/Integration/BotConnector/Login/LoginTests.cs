using EmploisEnRegions.Support;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector.Login;

/// <summary>A registered bot in Development: its messages come with an Emulator's token, its replies go to a service on this machine.</summary>
public sealed class LoginTests
{
    private const string Tenant = "11111111-2222-3333-4444-555555555555";

    [Theory]
    [InlineData("MultiTenant", "/botframework.com/oauth2/v2.0/token")]
    [InlineData("SingleTenant", $"/{Tenant}/oauth2/v2.0/token")]
    public async Task Replies_carry_the_bots_token_which_is_asked_for_once(string appType, string path)
    {
        await using var authority = await MockAuthority.StartAsync();
        await using var connector = await MockConnector.StartAsync();
        await using var host = Registered(authority, ("Bot:AppType", appType), ("Bot:TenantId", Tenant));
        await SaysAsync(host, connector, "one\ntwo\nthree");
        await Waiting.UntilAsync(() => connector.All.Count >= 1);
        await host.LaterAsync(host.IsEmptyAsync);

        Assert.Equal(["one", "two", "three"], connector.Texts);
        Assert.All(connector.All, posted => Assert.Equal("Bearer token-1", posted.Authorization));
        Assert.Equal(new LoginRequest(path, Attempt.AppId, "a secret", "https://api.botframework.com/.default"), Assert.Single(authority.Logins));
    }

    [Fact]
    public async Task A_token_that_the_service_refuses_is_replaced_once()
    {
        await using var authority = await MockAuthority.StartAsync();
        await using var connector = await MockConnector.StartAsync();
        connector.Answer = (posted, _, http) => MockConnector.Status(http, posted.Authorization == "Bearer token-1" ? 401 : 201);
        await using var host = Registered(authority);
        await SaysAsync(host, connector, "one\ntwo");
        // The clock stands still until then: an attempt that seems to take too long is broken off, with the token it asked for.
        await Waiting.UntilAsync(() => connector.All.Count >= 2);
        await host.LaterAsync(host.IsEmptyAsync);

        Assert.Equal(["Bearer token-1", "Bearer token-2", "Bearer token-2"], connector.All.Select(p => p.Authorization));
        Assert.Equal(2, authority.Logins.Count);
    }

    [Fact]
    public async Task A_service_that_refuses_every_token_is_not_asked_without_end()
    {
        await using var authority = await MockAuthority.StartAsync();
        await using var connector = await MockConnector.StartAsync();
        connector.Answer = (_, _, http) => MockConnector.Status(http, 401);
        await using var host = Registered(authority);
        await SaysAsync(host, connector, "one");

        Assert.Equal("http401", (await host.DeadLetterAsync()).Reason);
        Assert.Equal(2, connector.All.Count);
    }

    [Fact]
    public async Task While_nobody_gives_a_token_nothing_is_sent_and_nothing_is_lost()
    {
        await using var authority = await MockAuthority.StartAsync();
        await using var connector = await MockConnector.StartAsync();
        await using var host = Registered(authority);
        authority.BeforeLogin = () => throw new InvalidOperationException("The authority is ill.");
        await SaysAsync(host, connector, "one");
        await host.LaterAsync(() => authority.Logins.Count >= 3);
        Assert.Empty(connector.All);

        authority.BeforeLogin = () => Task.CompletedTask;
        await host.LaterAsync(host.IsEmptyAsync);
        Assert.Equal("one", Assert.Single(connector.All).Text);
    }

    private static ConnectorHost Registered(MockAuthority authority, params (string, string)[] more) =>
        new(authority.Settings([("Bot:AppPassword", "a secret"), .. more]));

    private static async Task SaysAsync(ConnectorHost host, MockConnector connector, string text)
    {
        var attempt = new Attempt(host.Clock.GetUtcNow());
        attempt.Body.Remove("deliveryMode");
        (attempt.Claims["serviceurl"], attempt.Body["serviceUrl"]) = (connector.Address.AbsoluteUri, connector.Address.AbsoluteUri);
        (attempt.Body["channelId"], attempt.Body["text"]) = ("webchat", text);
        var (status, answer) = await attempt.SendAsync(host.Address);
        Assert.True(status == 200, answer);
    }
}
