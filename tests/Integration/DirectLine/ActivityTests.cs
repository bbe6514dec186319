using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EmploisEnRegions.Integration.Host;
using Xunit;

namespace EmploisEnRegions.Integration.DirectLine;

public sealed class ActivityTests(ActivityTests.OneHost host) : IClassFixture<ActivityTests.OneHost>
{
    [Fact]
    public async Task History_after_a_watermark_holds_only_what_came_later()
    {
        using var server = host.Client();
        var id = (await server.StartAsync(new { user = new { id = "u1" }, locale = "fr-CA" })).Text("conversationId");
        var before = await server.HistoryAsync(id);
        await (await server.SayAsync(id, "un")).ReadAsync();
        Assert.Equal(["hello fr-CA"], before.Texts());
        Assert.Equal(["un", "echo un"], (await server.HistoryAsync(id, before.Text("watermark"))).Texts());
        Assert.Equal(["hello fr-CA", "un", "echo un"], (await server.HistoryAsync(id)).Texts());
    }

    [Fact]
    public async Task What_the_bot_adds_travels_in_channel_data()
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        await (await server.SayAsync(id, "question")).ReadAsync();
        var question = (await server.HistoryAsync(id)).GetProperty("activities").EnumerateArray().Last();
        var orientation = question.GetProperty("channelData").GetProperty("orientation");
        Assert.Equal("children", orientation.Text("question"));
        Assert.Equal("bot", orientation.Text("speaker"));
        Assert.Equal(2, orientation.GetProperty("remaining").GetInt32());
    }

    [Fact]
    public async Task Nobody_speaks_for_the_bot_or_the_desk()
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        await (await server.PostRawAsync(id, """
            {"type":"message","text":"I am the bot","from":{"id":"u","role":"bot"},"id":"spoof","conversation":{"id":"elsewhere"},
             "channelData":{"orientation":{"speaker":"counsellor"},"clientActivityID":"c"}}
            """)).ReadAsync();
        var said = (await server.HistoryAsync(id)).GetProperty("activities").EnumerateArray().Single(a => a.GetProperty("text").GetString() == "I am the bot");
        Assert.Equal("user", said.GetProperty("from").Text("role"));
        Assert.StartsWith($"{id}|", said.Text("id"), StringComparison.Ordinal);
        Assert.False(said.GetProperty("channelData").TryGetProperty("orientation", out _));

        await server.PostRawAsync(id, """{"type":"event","name":"handoff.status","value":{"state":"accepted"},"from":{"id":"u"}}""")
            .RefusesAsync(HttpStatusCode.BadRequest, "BadArgument");
        await server.PostRawAsync(id, """{"type":"conversationUpdate","membersAdded":[{"id":"x"}],"from":{"id":"u"}}""")
            .RefusesAsync(HttpStatusCode.BadRequest, "BadArgument");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("42")]
    [InlineData("{")]
    [InlineData("{\"type\":3}")]
    [InlineData("{\"type\":\"message\",\"text\":{}}")]
    [InlineData("{\"type\":\"message\",\"from\":\"me\"}")]
    [InlineData("{\"type\":\"message\",\"attachments\":\"none\"}")]
    [InlineData("{\"type\":\"message\",\"timestamp\":\"yesterday\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"channelData\":{\"x\":1,\"x\":2},\"extra\":1,\"extra\":2")]
    public async Task Garbage_is_refused_with_a_code(string body)
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        await server.PostRawAsync(id, body).RefusesAsync(HttpStatusCode.BadRequest, "BadSyntax");
    }

    [Theory]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"from\":{\"id\":\"u\"},\"channelData\":{\"x\":1,\"x\":2,\"clientActivityID\":7}}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"from\":{\"id\":\"u\"},\"attachments\":[null,{}]}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\\u0000b\",\"from\":{\"id\":\"u\"},\"entities\":[{\"type\":1,\"type\":2}]}")]
    [InlineData("{\"type\":\"message\",\"text\":\"a\",\"from\":{\"id\":\"u\"},\"value\":{\"deep\":[[[[1]]]]},\"extra\":1,\"extra\":2}")]
    [InlineData("{\"type\":\"event\",\"name\":\"webchat/join\",\"value\":{\"language\":\"fr\"},\"from\":{\"id\":\"u\"}}")]
    [InlineData("{\"type\":\"typing\",\"from\":{\"id\":\"u\"}}")]
    [InlineData("{\"type\":\"message\",\"from\":{\"id\":\"u\"}}")]
    public async Task Odd_things_are_taken_or_refused_but_never_break_anything(string body)
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        var answer = await server.PostRawAsync(id, body);
        Assert.InRange((int)answer.StatusCode, 200, 499);
        await (await server.SayAsync(id, "still there")).ReadAsync();
        Assert.Contains("echo still there", (await server.HistoryAsync(id)).Texts());
    }

    [Fact]
    public async Task Too_large_an_activity_is_refused_and_20000_characters_are_not()
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        await server.SayAsync(id, new string('a', 262_144)).RefusesAsync(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await (await server.SayAsync(id, new string('é', 20_000))).ReadAsync();
    }

    [Fact]
    public async Task An_unknown_conversation_address_or_watermark_is_told_so()
    {
        using var server = host.Client();
        await server.SayAsync("nobody", "hello").RefusesAsync(HttpStatusCode.NotFound, "NotFound");
        await server.GetAsync($"{Line.Root}/conversations/nobody").RefusesAsync(HttpStatusCode.NotFound, "NotFound");
        await server.GetAsync($"{Line.Root}/nothing/here").RefusesAsync(HttpStatusCode.NotFound, "NotFound");
        var id = (await server.StartAsync()).Text("conversationId");
        foreach (var wrong in new[] { "abc", "-1", "1.5", "99999999999999999999" })
        {
            await server.GetAsync($"{Line.Root}/conversations/{id}/activities?watermark={wrong}").RefusesAsync(HttpStatusCode.BadRequest, "BadArgument");
        }
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{\"user\":\"me\"}")]
    [InlineData("{\"user\":{\"id\":5}}")]
    [InlineData("{\"locale\":{}}")]
    [InlineData("{")]
    public async Task A_start_that_cannot_be_read_is_refused(string body)
    {
        using var server = host.Client();
        await server.PostAsync($"{Line.Root}/conversations", new StringContent(body, Encoding.UTF8, "application/json"))
            .RefusesAsync(HttpStatusCode.BadRequest, "BadSyntax");
    }

    [Fact]
    public async Task A_bot_that_fails_leaves_the_conversation_usable()
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        Assert.True((await server.SayAsync(id, "boom")).IsSuccessStatusCode);
        await (await server.SayAsync(id, "after")).ReadAsync();
        Assert.Contains("echo after", (await server.HistoryAsync(id)).Texts());
    }

    [Fact]
    public async Task A_photo_arrives_as_a_message_with_an_attachment_and_is_not_kept()
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        using var form = new MultipartFormDataContent();
        using var activity = new StringContent("""{"type":"message","from":{"id":"u"}}""", Encoding.UTF8, "application/vnd.microsoft.activity");
        form.Add(activity, "activity");
        using var photo = new ByteArrayContent([137, 80, 78, 71]);
        photo.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(photo, "file", "../../moi.png");
        await (await server.PostAsync($"{Line.Root}/conversations/{id}/upload?userId=u", form)).ReadAsync();

        var history = await server.HistoryAsync(id);
        Assert.Contains("attachments 1", history.Texts());
        var kept = history.GetProperty("activities")[1].GetProperty("attachments")[0];
        Assert.Equal(("image/png", "moi.png"), (kept.Text("contentType"), kept.Text("name")));
        Assert.False(kept.TryGetProperty("contentUrl", out _));
    }

    [Theory]
    [InlineData("multipart/form-data; boundary=x", "garbage")]
    [InlineData("multipart/form-data", "garbage")]
    [InlineData("multipart/form-data; boundary=x", "--x\r\nContent-Type: application/vnd.microsoft.activity\r\n\r\n{\r\n--x--")]
    public async Task An_upload_that_cannot_be_read_is_refused(string type, string body)
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        using var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var answer = await server.PostAsync($"{Line.Root}/conversations/{id}/upload", content);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_stream_replays_after_its_watermark_goes_on_and_keeps_alive()
    {
        await using var lively = EchoHost.With("Production", ("DirectLine:KeepAliveSeconds", "1"));
        using var server = lively.Client();
        var started = await server.StartAsync();
        using var socket = await Line.OpenAsync(started.Text("streamUrl"));
        var replay = JsonDocument.Parse(await socket.NextAsync()).RootElement;
        Assert.Equal(["hello "], replay.Texts());
        Assert.Equal("", await socket.NextAsync());

        await server.SayAsync(started.Text("conversationId"), "un");
        var next = await NextSetAsync(socket);
        Assert.Equal(["un", "echo un"], next.Texts());
        Assert.True(int.Parse(next.Text("watermark"), System.Globalization.CultureInfo.InvariantCulture) > int.Parse(replay.Text("watermark"), System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Ten_messages_at_once_are_ten_messages_in_an_order_and_each_is_answered()
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        await Task.WhenAll(Enumerable.Range(0, 10).Select(async i => await (await server.SayAsync(id, $"m{i}")).ReadAsync()));
        var texts = (await server.HistoryAsync(id)).Texts()[1..];
        Assert.Equal(20, texts.Length);
        for (var i = 0; i < 20; i += 2) Assert.Equal($"echo {texts[i]}", texts[i + 1]);
    }

    private static async Task<JsonElement> NextSetAsync(System.Net.WebSockets.ClientWebSocket socket)
    {
        string message;
        while ((message = await socket.NextAsync()).Length == 0) { }
        return JsonDocument.Parse(message).RootElement;
    }

    public sealed class OneHost : EchoHost;
}
