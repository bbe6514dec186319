using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Presence;
using EmploisEnRegions.Integration.Host;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EmploisEnRegions.Integration.DirectLine;

public sealed class CounsellorOnTheLineTests(CounsellorOnTheLineTests.OneHost host) : IClassFixture<CounsellorOnTheLineTests.OneHost>
{
    private static readonly Account Amina = new()
    {
        Id = "amina", Email = "amina@example.org", DisplayName = "Amina", Organisation = "PROMIS", Role = Role.Counsellor, Languages = ["fr"], Stamp = "1",
    };

    [Fact]
    public async Task What_a_counsellor_writes_reaches_the_open_socket_under_their_name_and_the_bot_is_silent()
    {
        using var person = host.Client();
        var started = await person.StartAsync();
        var id = started.Text("conversationId");
        using var socket = await Line.OpenAsync(started.Text("streamUrl"));
        await socket.NextAsync();

        var key = new ConversationKey("directline", id);
        var desk = host.Services.GetRequiredService<CounsellorActions>();
        await TakenAsync(key);
        Assert.Null(await desk.WriteAsync(key, Amina, "write", "Bonjour, ici Amina.", TestContext.Current.CancellationToken));
        Assert.Contains("Bonjour, ici Amina.", await socket.NextAsync() + await socket.NextAsync(), StringComparison.Ordinal);

        await (await person.SayAsync(id, "merci")).ReadAsync();
        var history = await person.HistoryAsync(id);
        Assert.DoesNotContain("echo merci", history.Texts());
        var written = history.GetProperty("activities").EnumerateArray().Single(a => a.TryGetProperty("text", out var text) && text.GetString() == "Bonjour, ici Amina.");
        Assert.Equal(("Amina", "bot"), (written.GetProperty("from").Text("name"), written.GetProperty("from").Text("role")));
        Assert.Equal("counsellor", written.GetProperty("channelData").GetProperty("orientation").Text("speaker"));
    }

    [Fact]
    public async Task Only_the_counsellor_who_has_the_floor_is_shown_as_typing()
    {
        using var person = host.Client();
        var started = await person.StartAsync();
        using var socket = await Line.OpenAsync(started.Text("streamUrl"));
        await socket.NextAsync();
        var key = new ConversationKey("directline", started.Text("conversationId"));
        var typing = host.Services.GetRequiredService<CounsellorSigns>();
        await typing.TypingAsync(key, Amina.Id, TestContext.Current.CancellationToken);

        await TakenAsync(key);
        Assert.DoesNotContain("typing", await socket.NextAsync(), StringComparison.Ordinal);
        await typing.TypingAsync(key, "somebody else", TestContext.Current.CancellationToken);
        await typing.TypingAsync(key, Amina.Id, TestContext.Current.CancellationToken);

        var shown = JsonDocument.Parse(await socket.NextAsync()).RootElement.GetProperty("activities")[0];
        Assert.Equal(("typing", "counsellor"), (shown.Text("type"), shown.GetProperty("channelData").GetProperty("orientation").Text("speaker")));
        await (await person.SayAsync(key.ConversationId, "merci")).ReadAsync();
        Assert.Contains("merci", await socket.NextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("typing", (await person.HistoryAsync(key.ConversationId)).Texts());
    }

    [Fact]
    public async Task The_person_sees_how_far_the_counsellor_has_read_and_no_history_has_it()
    {
        using var person = host.Client();
        var started = await person.StartAsync();
        using var socket = await Line.OpenAsync(started.Text("streamUrl"));
        var key = new ConversationKey("directline", started.Text("conversationId"));
        await TakenAsync(key);
        while (!(await socket.NextAsync()).Contains("Amina", StringComparison.Ordinal)) { }
        var signs = host.Services.GetRequiredService<CounsellorSigns>();
        await signs.ReadAsync(key, "somebody else", 1, TestContext.Current.CancellationToken);
        await signs.ReadAsync(key, Amina.Id, 9_999, TestContext.Current.CancellationToken);

        var shown = JsonDocument.Parse(await socket.NextAsync()).RootElement.GetProperty("activities")[0];
        Assert.Equal(("event", "application/vnd.microsoft.readReceipt"), (shown.Text("type"), shown.Text("name")));
        var history = await person.HistoryAsync(key.ConversationId);
        var last = history.GetProperty("activities").EnumerateArray().Last().Text("id");
        Assert.Equal(last, shown.GetProperty("value").Text("lastReadMessageId"));
        Assert.DoesNotContain("readReceipt", history.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_page_says_was_read_is_passed_on_once_and_never_beyond_what_it_was_shown()
    {
        using var person = host.Client();
        var started = await person.StartAsync();
        using var socket = await Line.OpenAsync(started.Text("streamUrl"));
        var key = new ConversationKey("directline", started.Text("conversationId"));
        await TakenAsync(key);
        while (!(await socket.NextAsync()).Contains("Amina", StringComparison.Ordinal)) { }
        var heard = Channel.CreateUnbounded<ConversationSignal>();
        using var listening = host.Services.GetRequiredService<IConversationFeed>().SubscribeSignals(key, signal => heard.Writer.TryWrite(signal));

        foreach (var word in (string[])["{\"read\":1}", "{\"read\":9999}", "{\"read\":1}", "{\"read\":\"1\"}", "{\"wrote\":1}", "[1]", "read", "{", "{\"read\":-1}", "{\"received\":1}"])
            await socket.SendAsync(Encoding.UTF8.GetBytes(word), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

        Assert.Equal((SignalKind.PersonRead, 1), await NextAsync());
        Assert.Equal((SignalKind.PersonReceived, 1), await NextAsync());
        Assert.False(heard.Reader.TryRead(out _));
        Assert.Equal(WebSocketState.Open, socket.State);

        async Task<(SignalKind, long)> NextAsync()
        {
            var signal = await heard.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(20));
            return (signal.Kind, signal.Number);
        }
    }

    private async Task TakenAsync(ConversationKey key)
    {
        // Otherwise the watch over absent counsellors takes the floor back, sooner or later.
        await host.Services.GetRequiredService<IPresenceStore>().SeenAsync(Amina.Id, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken);
        Assert.Null(await host.Services.GetRequiredService<CounsellorActions>().TakeAsync(key, Amina, "take", TestContext.Current.CancellationToken));
    }

    public sealed class OneHost : EchoHost;
}
