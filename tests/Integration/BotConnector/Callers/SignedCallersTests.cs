using System.Text.Json.Nodes;
using EmploisEnRegions.Support;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector.Callers;

public sealed class SignedCallersTests(SignedCallersTests.Registered registered) : IClassFixture<SignedCallersTests.Registered>
{
    public static TheoryData<string> Forged => [.. ForgedCalls.All.Keys];

    [Theory, MemberData(nameof(Forged))]
    public async Task A_call_that_is_not_all_right_is_refused_and_never_an_error_of_ours(string name)
    {
        var (expected, spoil) = ForgedCalls.All[name];
        var attempt = registered.Attempt();
        spoil(attempt);
        var (status, answer) = await attempt.SendAsync(registered.Address);
        Assert.True(expected == status, $"{name}: {status} {answer}");
    }

    public static TheoryData<string> Good => [.. GoodCalls.Keys];

    private static readonly Dictionary<string, Action<Attempt>> GoodCalls = new()
    {
        ["as channels send it"] = _ => { },
        ["the scheme in small letters"] = a => a.Headers = t => [$"bearer {t}"],
        ["ended less long ago than clocks differ"] = a => a.Claims["exp"] = a.Now - 299,
        ["begins no later than clocks differ"] = a => a.Claims["nbf"] = a.Now + 299,
        ["without a beginning"] = a => a.Claims.Remove("nbf"),
        ["among several audiences"] = a => a.Claims["aud"] = new JsonArray("other", Attempt.AppId),
        ["NUL in what the person wrote"] = a => a.Body["text"] = "h\0i",
    };

    [Theory, MemberData(nameof(Good))]
    public async Task A_call_that_is_all_right_is_answered(string name)
    {
        var attempt = registered.Attempt();
        GoodCalls[name](attempt);
        var (status, answer) = await attempt.SendAsync(registered.Address);
        Assert.True(status == 200, $"{name}: {status} {answer}");
        Assert.Contains("\"text\":\"hi\"", answer, StringComparison.Ordinal);
    }

    public sealed class Registered : IAsyncLifetime
    {
        private MockAuthority? _authority;
        private ConnectorHost? _host;

        internal Uri Address => _host!.Address;

        internal Attempt Attempt() => new(_host!.Clock.GetUtcNow());

        public async ValueTask InitializeAsync()
        {
            _authority = await MockAuthority.StartAsync();
            _authority.Keys = [MockAuthority.FirstKey, ForgedCalls.Unendorsed, ForgedCalls.OnlyWebChat];
            _host = new ConnectorHost(_authority.Settings());
        }

        public async ValueTask DisposeAsync()
        {
            await _host!.DisposeAsync();
            await _authority!.DisposeAsync();
        }
    }
}
