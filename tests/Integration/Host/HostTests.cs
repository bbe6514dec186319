using System.Net;
using EmploisEnRegions.Integration.DirectLine;
using Xunit;

namespace EmploisEnRegions.Integration.Host;

public sealed class HostTests(HostTests.OneHost host) : IClassFixture<HostTests.OneHost>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en")]
    [InlineData("/texte")]
    [InlineData("/en/text")]
    [InlineData("/confidentialite")]
    [InlineData("/nulle-part")]
    public async Task Every_page_has_a_strict_policy_and_breaks_no_promise_of_it(string path)
    {
        using var client = host.Client(bearer: null);
        var response = await client.GetAsync(path);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"connect-src 'self' ws://{host.Address.Authority}", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Server"));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task The_probes_answer(string path)
    {
        using var client = host.Client(bearer: null);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task Styles_are_served_in_production_and_compressed()
    {
        using var client = host.Client(bearer: null);
        client.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var response = await client.GetAsync("/css/site.css");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("br", response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/css/site.css")]
    [InlineData("/img/icon.svg")]
    public async Task A_file_without_a_hash_in_its_name_is_asked_again_and_not_sent_again(string path)
    {
        using var client = host.Client(bearer: null);
        var first = await client.GetAsync(path);
        Assert.Equal("no-cache", first.Headers.CacheControl?.ToString());
        client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("DirectLine:Secret", "short")]
    [InlineData("DirectLine:TokenLifetimeSeconds", "0")]
    [InlineData("DirectLine:TokenLifetimeSeconds", "soon")]
    [InlineData("Widget:AllowedOrigins:0", "https://example.org/path")]
    [InlineData("Limits:MessagesPerMinute", "0")]
    [InlineData("Proxies:Known:0", "everyone")]
    [InlineData("ConnectionStrings:Orientation", "elsewhere")]
    [InlineData("Conversations:Attempts", "0")]
    [InlineData("Desk:PresentForSeconds", "1")]
    [InlineData("Outbox:Attempts", "0")]
    [InlineData("Outbox:LongestDelaySeconds", "0")]
    [InlineData("Bot:TrustedServiceHosts:0", "https://connector.example.org")]
    [InlineData("Bot:OpenIdMetadata", "http://login.example.org/keys")]
    [InlineData("Bot:LoginAuthority", "login.example.org")]
    [InlineData("Bot:AppType", "Tenantless")]
    [InlineData("Regions:Data", "nowhere")]
    public async Task A_wrong_setting_stops_the_start_with_one_sentence_that_names_it(string setting, string value)
    {
        var (code, errors) = await HostProcess.StartWithAsync($"--{setting}={value}");
        Assert.Equal(1, code);
        Assert.Contains(setting.Replace(":0", "", StringComparison.Ordinal), errors, StringComparison.Ordinal);
        Assert.Single(errors.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_token_outlives_a_restart_of_the_program()
    {
        var folder = Directory.CreateTempSubdirectory("restart-").FullName;
        (string, string)[] kept = [("ConnectionStrings:Orientation", $"Data Source={Path.Combine(folder, "kept.db")}")];
        string token, id;
        await using (var before = EchoHost.With("Production", kept))
        {
            using var nobody = before.Client(bearer: null);
            token = (await nobody.WidgetTokenAsync()).Text("token");
            using var person = before.Client(token);
            id = (await person.StartAsync()).Text("conversationId");
        }

        await using var after = EchoHost.With("Production", kept);
        using var same = after.Client(token);
        await (await same.SayAsync(id, "encore")).ReadAsync();
        Assert.Equal(["hello ", "encore", "echo encore"], (await same.HistoryAsync(id)).Texts());
    }

    [Theory]
    [InlineData("127.0.0.1", "wss://chat.example.org/")]
    [InlineData("203.0.113.7", "ws://127.0.0.1:")]
    public async Task What_a_proxy_says_is_believed_from_a_known_proxy_only(string known, string streamUrl)
    {
        await using var behindProxy = EchoHost.With("Production", ("Proxies:Known:0", known));
        using var server = behindProxy.Client();
        server.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.4");
        server.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        server.DefaultRequestHeaders.Add("X-Forwarded-Host", "chat.example.org");
        Assert.StartsWith(streamUrl, (await server.StartAsync()).Text("streamUrl"), StringComparison.Ordinal);
    }

    public sealed class OneHost : EchoHost;
}
