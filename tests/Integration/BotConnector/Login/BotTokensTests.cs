using Azure.Core;
using Azure.Identity;
using EmploisEnRegions.Channels.BotConnector;
using EmploisEnRegions.Channels.BotConnector.Login;
using EmploisEnRegions.Support;
using Microsoft.Extensions.Options;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector.Login;

public sealed class BotTokensTests : IDisposable
{
    private readonly FakeTimeProvider _clock = new();
    private readonly CountingAuthority _authority;
    private readonly BotTokens _tokens;

    public BotTokensTests()
    {
        _authority = new CountingAuthority(_clock);
        _tokens = new BotTokens(_authority, _clock);
    }

    public void Dispose() => _tokens.Dispose();

    [Fact]
    public async Task A_token_is_kept_until_five_minutes_before_its_end()
    {
        Assert.Equal("1", await _tokens.GetAsync(null, CancellationToken.None));
        _clock.Advance(TimeSpan.FromMinutes(54.9));
        Assert.Equal("1", await _tokens.GetAsync(null, CancellationToken.None));
        _clock.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Equal("2", await _tokens.GetAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task Its_last_minutes_bridge_an_outage_and_no_longer()
    {
        Assert.Equal("1", await _tokens.GetAsync(null, CancellationToken.None));
        _authority.Away = true;
        _clock.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal("1", await _tokens.GetAsync(null, CancellationToken.None));
        _clock.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<AuthenticationFailedException>(() => _tokens.GetAsync(null, CancellationToken.None));
    }

    [Fact]
    public async Task Many_who_need_one_at_once_ask_once()
    {
        _authority.Gate = new TaskCompletionSource();
        var all = Enumerable.Range(0, 20).Select(_ => _tokens.GetAsync(null, CancellationToken.None)).ToList();
        _authority.Gate.SetResult();
        Assert.All(await Task.WhenAll(all), token => Assert.Equal("1", token));
    }

    [Fact]
    public async Task Many_whose_token_was_refused_ask_once_for_another()
    {
        await _tokens.GetAsync(null, CancellationToken.None);
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => _tokens.GetAsync("1", CancellationToken.None)));
        Assert.All(all, token => Assert.Equal("2", token));
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_that_it_runs_on()
    {
        var machine = new Machine();
        var options = Options.Create(new BotConnectorOptions { AppId = Attempt.AppId, AppType = BotAppType.UserAssignedMSI });
        var token = await new AzureLogin(options, machine).AskAsync(CancellationToken.None);
        Assert.Equal("of the machine", token?.Token);
        Assert.Contains(machine.Asked, uri => Uri.UnescapeDataString(uri.Query).Contains("resource=https://api.botframework.com", StringComparison.Ordinal)
            && uri.Query.Contains(Attempt.AppId, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_registration_or_a_password_nothing_is_signed()
    {
        Assert.Null(await new AzureLogin(Options.Create(new BotConnectorOptions()), new Machine()).AskAsync(CancellationToken.None));
        Assert.Null(await new AzureLogin(Options.Create(new BotConnectorOptions { AppId = Attempt.AppId }), new Machine()).AskAsync(CancellationToken.None));
    }

    private sealed class CountingAuthority(TimeProvider clock) : ILoginAuthority
    {
        private int _asked;

        public bool Away { get; set; }
        public TaskCompletionSource? Gate { get; set; }

        public async Task<AccessToken?> AskAsync(CancellationToken cancellationToken)
        {
            if (Gate is not null) await Gate.Task;
            if (Away) throw new AuthenticationFailedException("away");
            return new AccessToken($"{++_asked}", clock.GetUtcNow().AddHours(1));
        }
    }

    /// <summary>The metadata service of an Azure machine.</summary>
    private sealed class Machine : HttpMessageHandler, IHttpMessageHandlerFactory
    {
        public List<Uri> Asked { get; } = [];

        public HttpMessageHandler CreateHandler(string name) => this;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked.Add(request.RequestUri!);
            const string Answer = """{"access_token":"of the machine","expires_in":"3600","expires_on":"4102444800","resource":"https://api.botframework.com","token_type":"Bearer"}""";
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(Answer, System.Text.Encoding.UTF8, "application/json") });
        }
    }
}
