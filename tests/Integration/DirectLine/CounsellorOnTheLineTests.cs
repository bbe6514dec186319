using System.Text.Json;
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
        // Otherwise the watch over absent counsellors takes the floor back, sooner or later.
        await host.Services.GetRequiredService<IPresenceStore>().SeenAsync(Amina.Id, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken);
        var desk = host.Services.GetRequiredService<CounsellorActions>();
        Assert.Null(await desk.TakeAsync(key, Amina, "take", TestContext.Current.CancellationToken));
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
        var typing = host.Services.GetRequiredService<TypingSigns>();
        await typing.ShowAsync(key, Amina.Id, TestContext.Current.CancellationToken);

        await host.Services.GetRequiredService<IPresenceStore>().SeenAsync(Amina.Id, DateTimeOffset.UtcNow, TestContext.Current.CancellationToken);
        Assert.Null(await host.Services.GetRequiredService<CounsellorActions>().TakeAsync(key, Amina, "take", TestContext.Current.CancellationToken));
        Assert.DoesNotContain("typing", await socket.NextAsync(), StringComparison.Ordinal);
        await typing.ShowAsync(key, "somebody else", TestContext.Current.CancellationToken);
        await typing.ShowAsync(key, Amina.Id, TestContext.Current.CancellationToken);

        var shown = JsonDocument.Parse(await socket.NextAsync()).RootElement.GetProperty("activities")[0];
        Assert.Equal(("typing", "counsellor"), (shown.Text("type"), shown.GetProperty("channelData").GetProperty("orientation").Text("speaker")));
        await (await person.SayAsync(key.ConversationId, "merci")).ReadAsync();
        Assert.Contains("merci", await socket.NextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("typing", (await person.HistoryAsync(key.ConversationId)).Texts());
    }

    public sealed class OneHost : EchoHost;
}
