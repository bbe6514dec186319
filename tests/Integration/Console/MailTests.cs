using System.Net;
using System.Net.Sockets;
using System.Text;
using EmploisEnRegions.Handoff.Mail;
using EmploisEnRegions.Handoff.Timers;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

public abstract class MailTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : MailTests(null);

    public sealed class OnPostgres(SharedPostgres postgres) : MailTests(postgres);

    [Fact]
    public async Task A_long_wait_is_told_by_mail_once_an_hour_by_one_of_two_nodes_and_names_nobody()
    {
        await using var server = new LoopbackSmtp();
        var database = await NewDatabaseAsync();
        var clock = new FakeTimeProvider();
        await using var desk = new DeskHost(database, SettingsFor(server.Port), clock);
        await using var other = new DeskHost(database, SettingsFor(server.Port), clock);
        var person = await desk.WaitingPersonAsync("bonjour, je m'appelle Awa");
        await AlertAsync(desk);
        Assert.Empty(server.Messages);

        clock.Advance(TimeSpan.FromMinutes(11));
        await desk.Bot.HostedServices.OfType<OverdueWatch>().Single().LookAsync(CancellationToken.None);
        await Task.WhenAll(AlertAsync(desk), AlertAsync(other), AlertAsync(desk));

        var mail = Assert.Single(server.Messages);
        Assert.Contains("RCPT TO:<equipe@example.org>", mail, StringComparison.Ordinal);
        var text = LoopbackSmtp.TextOf(mail);
        Assert.Contains("depuis longtemps\u00a0: 1.", text, StringComparison.Ordinal);
        Assert.Contains("/console", text, StringComparison.Ordinal);
        foreach (var secret in new[] { "Awa", person.Key.ConversationId }) Assert.DoesNotContain(secret, mail + text, StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromMinutes(59));
        await AlertAsync(desk);
        Assert.Single(server.Messages);
        clock.Advance(TimeSpan.FromMinutes(1));
        await AlertAsync(desk);
        Assert.Equal(2, server.Messages.Count);
    }

    [Fact]
    public async Task A_call_back_that_is_due_is_told_by_mail()
    {
        await using var server = new LoopbackSmtp();
        await using var desk = await NewDeskAsync(SettingsFor(server.Port));
        await desk.Bot.NewPerson().SaysAsync("call");
        desk.Bot.Clock.Advance(TimeSpan.FromMinutes(61));
        await AlertAsync(desk);
        var mail = Assert.Single(server.Messages);
        Assert.Contains("Call-backs to make now: 1.", LoopbackSmtp.TextOf(mail), StringComparison.Ordinal);
        Assert.DoesNotContain("5145550123", mail + LoopbackSmtp.TextOf(mail), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_away_or_says_nothing_stops_nothing_and_is_tried_again()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var server = new LoopbackSmtp();
        var database = await NewDatabaseAsync();
        var clock = new FakeTimeProvider();
        await using var mute = new DeskHost(database, SettingsFor(((IPEndPoint)silent.LocalEndpoint).Port), clock);
        await mute.Bot.NewPerson().SaysAsync("call");
        clock.Advance(TimeSpan.FromMinutes(61));
        await Assert.ThrowsAnyAsync<Exception>(() => AlertAsync(mute));
        Assert.Equal(["parrot: encore"], DeskHost.Said(await mute.Bot.NewPerson().SaysAsync("encore")));

        await using var desk = new DeskHost(database, SettingsFor(server.Port), clock);
        await AlertAsync(desk);
        Assert.Single(server.Messages);
    }

    private static Task AlertAsync(DeskHost desk) => desk.Bot.HostedServices.OfType<MailAlerts>().Single().LookAsync(CancellationToken.None);

    private static Dictionary<string, string?> SettingsFor(int port) => new()
    {
        ["Desk:Mail:Host"] = "127.0.0.1", ["Desk:Mail:Port"] = port.ToString(System.Globalization.CultureInfo.InvariantCulture), ["Desk:Mail:Tls"] = "false",
        ["Desk:Mail:From"] = "console@example.org", ["Desk:Mail:To:0"] = "equipe@example.org", ["Desk:Mail:TimeoutSeconds"] = "1",
    };
}

/// <summary>Takes mail on this machine and keeps it.</summary>
internal sealed class LoopbackSmtp : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly List<string> _messages = [];
    private readonly Task _listening;

    public LoopbackSmtp()
    {
        _listener.Start();
        _listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public IReadOnlyList<string> Messages
    {
        get
        {
            lock (_messages) return [.. _messages];
        }
    }

    /// <summary>The text of a message as its reader sees it.</summary>
    public static string TextOf(string mail)
    {
        var body = mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        return mail.Contains("base64", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8.GetString(Convert.FromBase64String(body.Trim())) : body;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _listening;
        _listener.Stop();
        _end.Dispose();
    }

    private async Task ListenAsync()
    {
        try
        {
            while (!_end.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_end.Token);
                await ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The end of the test.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var reader = new StreamReader(client.GetStream(), Encoding.ASCII);
        await using var writer = new StreamWriter(client.GetStream(), Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        var message = new StringBuilder();
        var inData = false;
        await writer.WriteLineAsync("220 ready");
        while (await reader.ReadLineAsync(_end.Token) is { } line)
        {
            if (inData && line != ".")
            {
                message.Append(line).Append("\r\n");
                continue;
            }

            if (line == ".")
            {
                lock (_messages) _messages.Add(message.ToString());
                message.Clear();
                inData = false;
            }
            else if (line.StartsWith("RCPT", StringComparison.Ordinal)) message.Append(line).Append("\r\n");

            if (line == "DATA") inData = true;
            await writer.WriteLineAsync(line switch { "DATA" => "354 go on", "QUIT" => "221 bye", _ => "250 ok" });
            if (line == "QUIT") return;
        }
    }
}
