using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EmploisEnRegions.Integration.Host;
using Xunit;

namespace EmploisEnRegions.Integration.DirectLine;

/// <summary>What only somebody with bad intentions, or a broken client, sends: refused with a code and a reason, and the conversation goes on.</summary>
public sealed class HostileTests(HostileTests.OneHost host) : IClassFixture<HostileTests.OneHost>
{
    private const int TooMuch = 512 * 1024;

    [Theory]
    [InlineData("u\nv")]
    [InlineData("u\0")]
    [InlineData("\u001b[2J")]
    public async Task A_name_with_control_characters_is_refused_before_a_token_holds_it(string name)
    {
        using var server = host.Client();
        foreach (var door in new[] { "tokens/generate", "conversations" })
        {
            using var body = Json(JsonSerializer.Serialize(new { user = new { id = name } }));
            await server.PostAsync($"{Line.Root}/{door}", body).RefusesAsync(HttpStatusCode.BadRequest, "BadArgument");
        }

        var id = (await server.StartAsync()).Text("conversationId");
        var answer = await server.PostRawAsync(id, JsonSerializer.Serialize(new { type = "message", text = "x", from = new { id = name } }));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("from.id", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_person_of_a_token_cannot_speak_as_another_one()
    {
        using var server = host.Client();
        using var body = Json("""{"user":{"id":"anna"}}""");
        var given = await (await server.PostAsync($"{Line.Root}/tokens/generate", body)).ReadAsync();
        using var anna = host.Client(given.Text("token"));
        await anna.StartAsync(new { user = new { id = "boss" } });
        var id = given.Text("conversationId");
        await (await anna.PostRawAsync(id, """{"type":"message","text":"x","from":{"id":"boss","role":"bot"}}""")).ReadAsync();
        using var photo = new ByteArrayContent([1]) { Headers = { ContentType = new MediaTypeHeaderValue("image/png") } };
        await (await anna.PostAsync($"{Line.Root}/conversations/{id}/upload?userId=boss", photo)).ReadAsync();
        var people = (await server.HistoryAsync(id)).GetProperty("activities").EnumerateArray().Select(a => a.GetProperty("from"))
            .Where(from => from.Text("role") == "user").Select(from => from.Text("id"));
        Assert.Equal(["anna", "anna"], people);
    }

    [Theory]
    [InlineData("a number beyond all numbers", """{"type":"message","text":"x","from":{"id":"u"},"value":1e999}""")]
    [InlineData("a comment", """{"type":"message",/**/"text":"x","from":{"id":"u"}}""")]
    [InlineData("something after the end", """{"type":"message","text":"x","from":{"id":"u"}} {}""")]
    [InlineData("an instant before the first", """{"type":"message","text":"x","from":{"id":"u"},"localTimestamp":"0001-01-01T00:00:00+14:00"}""")]
    public async Task What_is_nearly_an_activity_is_refused(string what, string body)
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        var answer = await server.PostRawAsync(id, body);
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, what);
        await (await server.SayAsync(id, "still there")).ReadAsync();
    }

    [Fact]
    public async Task Letters_of_another_encoding_and_nesting_without_end_are_refused()
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        const string text = """{"type":"message","text":"été","from":{"id":"u"}}""";
        var deep = $$"""{"type":"message","text":"x","from":{"id":"u"},"value":{{new string('[', 5000)}}{{new string(']', 5000)}}}""";
        foreach (var bytes in new[] { Encoding.Latin1.GetBytes(text), Encoding.Unicode.GetBytes(text), Encoding.UTF8.GetBytes(deep) })
        {
            using var body = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
            await server.PostAsync($"{Line.Root}/conversations/{id}/activities", body).RefusesAsync(HttpStatusCode.BadRequest, "BadSyntax");
        }
    }

    [Theory]
    [InlineData("/v3/directline/conversations/{0}/activities")]
    [InlineData("/v3/directline/conversations")]
    [InlineData("/v3/directline/tokens/generate")]
    [InlineData("/api/widget/token")]
    [InlineData("/api/widget/continue")]
    public async Task A_body_that_does_not_say_how_long_it_is_is_cut_off_all_the_same(string door)
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        using var body = new StreamContent(new MemoryStream(new byte[TooMuch])) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var request = new HttpRequestMessage(HttpMethod.Post, door.Replace("{0}", id, StringComparison.Ordinal)) { Content = body, Headers = { TransferEncodingChunked = true } };
        await server.SendAsync(request).RefusesAsync(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
    }

    [Theory]
    [InlineData("99")]
    [InlineData("9223372036854775807")]
    public async Task A_watermark_beyond_the_end_misses_nothing_that_comes(string watermark)
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        Assert.Equal("1", (await server.HistoryAsync(id, watermark)).Text("watermark"));

        var again = await (await server.GetAsync($"{Line.Root}/conversations/{id}?watermark={watermark}")).ReadAsync();
        using var socket = await Line.OpenAsync(again.Text("streamUrl"));
        await (await server.SayAsync(id, "un")).ReadAsync();
        Assert.Equal(["un", "echo un"], JsonDocument.Parse(await socket.NextAsync()).RootElement.Texts());
    }

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    public sealed class OneHost : EchoHost;
}
