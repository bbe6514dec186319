using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using EmploisEnRegions.Integration.Host;
using EmploisEnRegions.Support;
using Xunit;

namespace EmploisEnRegions.Integration.DirectLine;

public sealed class TokenTests(TokenTests.OneHost host) : IClassFixture<TokenTests.OneHost>
{
    [Fact]
    public async Task A_server_with_the_secret_gets_a_token_for_one_person_and_one_new_conversation()
    {
        using var server = host.Client();
        var given = await (await server.PostAsync($"{Line.Root}/tokens/generate", null)).ReadAsync();
        Assert.Equal(1800, given.GetProperty("expires_in").GetInt32());

        using var person = host.Client(given.Text("token"));
        var started = await person.StartAsync();
        Assert.Equal(given.Text("conversationId"), started.Text("conversationId"));
    }

    [Fact]
    public async Task Starting_answers_201_the_first_time_and_200_afterwards_and_greets_once()
    {
        using var person = await PersonAsync();
        var first = await person.PostAsync($"{Line.Root}/conversations", null);
        var second = await person.PostAsync($"{Line.Root}/conversations", null);
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));

        var conversation = await second.ReadAsync();
        Assert.Equal(["hello "], (await person.HistoryAsync(conversation.Text("conversationId"))).Texts());
        Assert.False(string.IsNullOrEmpty(conversation.Text("referenceGrammarId")));
    }

    [Fact]
    public async Task Without_a_bearer_401_with_a_wrong_one_403()
    {
        foreach (var door in new[] { "tokens/generate", "tokens/refresh", "conversations", "conversations/x/activities", "conversations/x/upload" })
        {
            using var nobody = host.Client(bearer: null);
            await nobody.PostAsync($"{Line.Root}/{door}", null).RefusesAsync(HttpStatusCode.Unauthorized, "BadArgument");
            using var forger = host.Client("CfDJ8-forged");
            await forger.PostAsync($"{Line.Root}/{door}", null).RefusesAsync(HttpStatusCode.Forbidden, "BadArgument");
        }
    }

    [Fact]
    public async Task A_browser_token_cannot_make_tokens_nor_open_another_conversation()
    {
        using var person = await PersonAsync();
        await person.PostAsync($"{Line.Root}/tokens/generate", null).RefusesAsync(HttpStatusCode.Forbidden, "BadArgument");

        using var server = host.Client();
        var other = (await server.StartAsync()).Text("conversationId");
        await person.GetAsync($"{Line.Root}/conversations/{other}").RefusesAsync(HttpStatusCode.Forbidden, "BadArgument");
        await person.GetAsync($"{Line.Root}/conversations/{other}/activities").RefusesAsync(HttpStatusCode.Forbidden, "BadArgument");
        await person.SayAsync(other, "hello").RefusesAsync(HttpStatusCode.Forbidden, "BadArgument");
    }

    [Fact]
    public async Task The_key_of_a_stream_is_not_a_token_and_a_token_is_not_the_key_of_a_stream()
    {
        using var server = host.Client();
        var started = await server.StartAsync();
        var (id, streamUrl, token) = (started.Text("conversationId"), started.Text("streamUrl"), started.Text("token"));
        var key = Uri.UnescapeDataString(streamUrl.Split("&t=")[1]);

        using var thief = host.Client(key);
        await thief.HistoryRefusedAsync(id);
        await Assert.ThrowsAsync<WebSocketException>(() => Line.OpenAsync(streamUrl.Replace(Uri.EscapeDataString(key), token, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_expired_token_is_refused_with_its_documented_code()
    {
        await using var shortLived = EchoHost.With("Production", ("DirectLine:TokenLifetimeSeconds", "60"));
        var clock = new FakeTimeProvider();
        shortLived.Clock = clock;
        using var nobody = shortLived.Client(bearer: null);
        var given = await nobody.WidgetTokenAsync();
        using var person = shortLived.Client(given.Text("token"));
        await person.StartAsync();
        clock.Advance(TimeSpan.FromSeconds(61));
        await person.PostAsync($"{Line.Root}/tokens/refresh", null).RefusesAsync(HttpStatusCode.Forbidden, "TokenExpired");
        await person.SayAsync(given.Text("conversationId"), "hello").RefusesAsync(HttpStatusCode.Forbidden, "TokenExpired");
    }

    [Fact]
    public async Task A_token_for_named_sites_works_from_no_other_one_and_keeps_them_when_it_is_refreshed()
    {
        using var server = host.Client();
        var given = await (await server.PostAsJsonAsync($"{Line.Root}/tokens/generate", new { trustedOrigins = new[] { "https://www.example.org/" } })).ReadAsync();
        var refreshed = await (await PostFromAsync(given.Text("token"), "tokens/refresh", "https://www.example.org")).ReadAsync();
        foreach (var token in new[] { given.Text("token"), refreshed.Text("token") })
        {
            await PostFromAsync(token, "conversations", "https://other.example.org").RefusesAsync(HttpStatusCode.Forbidden, "BadArgument");
            await PostFromAsync(token, "conversations", origin: null).OkAsync();
        }

        var started = await (await PostFromAsync(refreshed.Text("token"), "conversations", "https://www.example.org")).ReadAsync();
        await PostFromAsync(started.Text("token"), "tokens/refresh", "https://other.example.org").RefusesAsync(HttpStatusCode.Forbidden, "BadArgument");
        await Assert.ThrowsAsync<WebSocketException>(() => Line.OpenAsync(started.Text("streamUrl"), "https://other.example.org"));
        using var socket = await Line.OpenAsync(started.Text("streamUrl"), "https://www.example.org");

        using var nobody = host.Client(bearer: null);
        Assert.False((await nobody.WidgetTokenAsync(new { token = started.Text("token") })).GetProperty("resumed").GetBoolean());
    }

    [Theory]
    [InlineData("""{"trustedOrigins": ["example.org"]}""")]
    [InlineData("""{"trustedOrigins": ["https://example.org/page"]}""")]
    [InlineData("""{"trustedOrigins": "https://example.org"}""")]
    public async Task What_is_no_list_of_origins_is_refused(string body)
    {
        using var server = host.Client();
        await server.PostAsync($"{Line.Root}/tokens/generate", new StringContent(body, Encoding.UTF8, "application/json"))
            .RefusesAsync(HttpStatusCode.BadRequest, "BadArgument");
    }

    [Fact]
    public async Task Without_a_secret_in_the_settings_no_bearer_is_one()
    {
        await using var closed = EchoHost.With("Production", ("DirectLine:Secret", ""));
        using var client = closed.Client();
        await client.PostAsync($"{Line.Root}/tokens/generate", null).RefusesAsync(HttpStatusCode.Forbidden, "BadArgument");
    }

    private async Task<HttpResponseMessage> PostFromAsync(string token, string door, string? origin)
    {
        using var page = host.Client(token);
        if (origin is not null) page.DefaultRequestHeaders.Add("Origin", origin);
        return await page.PostAsync($"{Line.Root}/{door}", null);
    }

    private async Task<HttpClient> PersonAsync()
    {
        using var nobody = host.Client(bearer: null);
        return host.Client((await nobody.WidgetTokenAsync()).Text("token"));
    }

    public sealed class OneHost : EchoHost;
}

internal static class TokenTestVerbs
{
    public static async Task OkAsync(this Task<HttpResponseMessage> sending) => await (await sending).ReadAsync();

    public static Task HistoryRefusedAsync(this HttpClient client, string conversationId) =>
        client.GetAsync($"{Line.Root}/conversations/{conversationId}/activities").RefusesAsync(HttpStatusCode.Forbidden, "BadArgument");
}
