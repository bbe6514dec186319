using System.Net;
using System.Text;
using EmploisEnRegions.Integration.DirectLine;
using EmploisEnRegions.Integration.Host;
using Xunit;

namespace EmploisEnRegions.Integration.BotConnector;

public sealed class MessagesTests
{
    private const string Hello = """
        {"type":"message","id":"1","channelId":"emulator","text":"hello","deliveryMode":"expectReplies",
         "conversation":{"id":"c1"},"from":{"id":"u"},"recipient":{"id":"bot"},"serviceUrl":"http://localhost:1"}
        """;

    [Fact]
    public async Task A_developer_gets_the_replies_in_the_answer_and_a_repeated_delivery_the_same_ones()
    {
        await using var host = EchoHost.With("Development");
        using var client = host.Client(bearer: null);
        var first = await (await PostAsync(client, Hello)).ReadAsync();
        var second = await (await PostAsync(client, Hello)).ReadAsync();
        Assert.Equal(["echo hello"], first.Texts());
        Assert.Equal(first.GetProperty("activities")[0].Text("id"), second.GetProperty("activities")[0].Text("id"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"type\":1}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\"}")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"emulator\",\"from\":{\"id\":\"u\"}}")]
    public async Task A_malformed_body_is_400(string body)
    {
        await using var host = EchoHost.With("Development");
        using var client = host.Client(bearer: null);
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(client, body)).StatusCode);
    }

    [Fact]
    public async Task Outside_development_with_a_registration_or_through_a_proxy_nobody_is_believed()
    {
        await using var production = EchoHost.With("Production");
        using var stranger = production.Client(bearer: null);
        await PostAsync(stranger, Hello).RefusesAsync(HttpStatusCode.Unauthorized, "Unauthorized");

        await using var registered = EchoHost.With("Development", ("Bot:AppId", "6f2a8a4e-0000-0000-0000-000000000000"));
        using var forger = registered.Client("eyJhbGciOiJub25lIn0.e30.");
        await PostAsync(forger, Hello).RefusesAsync(HttpStatusCode.Unauthorized, "Unauthorized");

        await using var development = EchoHost.With("Development");
        using var proxied = development.Client(bearer: null);
        proxied.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.9");
        await PostAsync(proxied, Hello).RefusesAsync(HttpStatusCode.Forbidden, "Forbidden");
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) =>
        client.PostAsync("/api/messages", new StringContent(body, Encoding.UTF8, "application/json"));
}
