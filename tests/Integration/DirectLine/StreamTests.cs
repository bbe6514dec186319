using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using EmploisEnRegions.Integration.Host;
using EmploisEnRegions.Support;
using Xunit;

namespace EmploisEnRegions.Integration.DirectLine;

/// <summary>The socket's address and the sockets of one conversation.</summary>
public sealed class StreamTests(StreamTests.OneHost host) : IClassFixture<StreamTests.OneHost>
{
    [Fact]
    public async Task A_stream_url_opens_one_socket_and_a_reconnection_brings_another_url()
    {
        using var server = host.Client();
        var started = await server.StartAsync();
        using var first = await Line.OpenAsync(started.Text("streamUrl"));
        await RefusedAsync(started.Text("streamUrl"));

        var again = await (await server.GetAsync($"{Line.Root}/conversations/{started.Text("conversationId")}?watermark=")).ReadAsync();
        using var second = await Line.OpenAsync(again.Text("streamUrl"));
        Assert.Equal(["hello "], Set(await second.NextAsync()).Texts());
    }

    [Fact]
    public async Task A_stream_url_is_good_for_a_minute()
    {
        var clock = new FakeTimeProvider();
        await using var own = EchoHost.With("Production");
        own.Clock = clock;
        using var server = own.Client();
        var (soon, late) = (await server.StartAsync(), await server.StartAsync());
        clock.Advance(TimeSpan.FromSeconds(59));
        using var socket = await Line.OpenAsync(soon.Text("streamUrl"));
        clock.Advance(TimeSpan.FromSeconds(2));
        await RefusedAsync(late.Text("streamUrl"));
    }

    [Fact]
    public async Task The_newest_socket_of_a_conversation_has_it_and_the_older_one_is_closed()
    {
        using var server = host.Client();
        var started = await server.StartAsync();
        var id = started.Text("conversationId");
        using var older = await Line.OpenAsync(started.Text("streamUrl"));
        Assert.Equal(["hello "], Set(await older.NextAsync()).Texts());

        var again = await (await server.GetAsync($"{Line.Root}/conversations/{id}?watermark=1")).ReadAsync();
        using var newer = await Line.OpenAsync(again.Text("streamUrl"));
        Assert.Equal("", await older.NextAsync());
        Assert.Equal((WebSocketState.CloseReceived, WebSocketCloseStatus.NormalClosure, "replaced"), (older.State, older.CloseStatus, older.CloseStatusDescription));

        await (await server.SayAsync(id, "un")).ReadAsync();
        Assert.Equal(["un", "echo un"], Set(await newer.NextAsync()).Texts());
    }

    [Fact]
    public async Task That_someone_is_typing_is_no_part_of_the_history()
    {
        using var server = host.Client();
        var id = (await server.StartAsync()).Text("conversationId");
        await (await server.PostRawAsync(id, """{"type":"typing","from":{"id":"u"}}""")).ReadAsync();
        var history = await server.HistoryAsync(id);
        Assert.Equal(["hello "], history.Texts());
        Assert.Equal("1", history.Text("watermark"));
    }

    [Fact]
    public async Task A_slow_answer_is_announced_on_the_socket_and_nowhere_else()
    {
        using var server = host.Client();
        var started = await server.StartAsync();
        var id = started.Text("conversationId");
        using var socket = await Line.OpenAsync(started.Text("streamUrl"));
        Assert.Equal(["hello "], Set(await socket.NextAsync()).Texts());
        var said = server.SayAsync(id, "slow");

        var typing = Set(await socket.NextAsync());
        Assert.Equal(["typing"], typing.Texts());
        Assert.False(typing.TryGetProperty("watermark", out _));
        Assert.Equal("bot", typing.GetProperty("activities")[0].GetProperty("from").Text("role"));

        await (await said).ReadAsync();
        var answer = Set(await socket.NextAsync());
        Assert.Equal(["slow", "echo slow"], answer.Texts());
        Assert.Equal("3", answer.Text("watermark"));
        Assert.Equal(["hello ", "slow", "echo slow"], (await server.HistoryAsync(id)).Texts());
    }

    private static async Task RefusedAsync(string streamUrl)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(streamUrl), TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    private static JsonElement Set(string message) => JsonDocument.Parse(message).RootElement;

    public sealed class OneHost : EchoHost;
}
