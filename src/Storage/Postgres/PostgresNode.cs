using System.Threading.Channels;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Storage.Database;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace EmploisEnRegions.Storage.Postgres;

/// <summary>
/// This node among the others: tells them what was committed or signalled here (NOTIFY) and hears what they committed (LISTEN). A notice may be lost:
/// after every silence the listeners of this node are asked to read again.
/// </summary>
internal sealed class PostgresNode(
    PostgresDatabase database, IConversationFeed feed, StorageStart start, TimeProvider time, ILogger<PostgresNode> logger) : BackgroundService
{
    private const int Backlog = 10_000;
    private const int Together = 200;
    private const int KeepAliveSeconds = 10;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // After the commit and apart from it: NOTIFY inside would let all commits of the database queue up behind one another.
    private const string Tell = """
        WITH hurry AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', TRUE))
        SELECT pg_notify('orientation', notice) FROM hurry, unnest($1) AS notice
        """;

    private readonly string _node = Guid.NewGuid().ToString("N");
    private readonly Channel<Notice> _news =
        Channel.CreateBounded<Notice>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await start.StartAsync(cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var changes = feed.SubscribeAll(change => { if (!change.ByAnotherNode) _news.Writer.TryWrite(Notice.Of(_node, change)); });
        using var signals = feed.SubscribeAllSignals(signal => { if (!signal.ByAnotherNode) _news.Writer.TryWrite(Notice.Of(_node, signal)); });
        await Task.WhenAll(
            UntilStoppedAsync(TellAsync, stoppingToken),
            UntilStoppedAsync(HearAsync, stoppingToken)).ConfigureAwait(false);
    }

    private async Task UntilStoppedAsync(Func<CancellationToken, Task> work, CancellationToken stoppingToken)
    {
        var failed = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await work(stoppingToken).ConfigureAwait(false);
                failed = false;
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Said once per outage. Until the connection is back, reading again stands in for hearing.
                if (!failed) logger.NodeCutOff(e.GetType().FullName);
                failed = true;
                feed.LookAgain();
                await Task.Delay(Pause, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task TellAsync(CancellationToken stoppingToken)
    {
        if (!await _news.Reader.WaitToReadAsync(stoppingToken).ConfigureAwait(false)) return;
        var notices = new List<string>();
        while (notices.Count < Together && _news.Reader.TryRead(out var news))
        {
            if (news.ToPayload() is { } notice) notices.Add(notice);
        }

        var tell = new Statement(Tell, (object)notices.ToArray());
        await database.ReadAsync((session, cancel) => session.ExecuteAsync(tell, cancel), stoppingToken).ConfigureAwait(false);
    }

    private async Task HearAsync(CancellationToken stoppingToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.Settings.ConnectionString) { Pooling = false, KeepAlive = KeepAliveSeconds };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        await using var end = connection.ConfigureAwait(false);
        await connection.OpenAsync(stoppingToken).ConfigureAwait(false);
        connection.Notification += (_, heard) => Hear(heard.Payload);
        var listen = new NpgsqlCommand("LISTEN orientation", connection);
        await using (listen.ConfigureAwait(false)) await listen.ExecuteNonQueryAsync(stoppingToken).ConfigureAwait(false);
        // What was committed while nobody listened here.
        feed.LookAgain();
        while (true) await connection.WaitAsync(stoppingToken).ConfigureAwait(false);
    }

    private void Hear(string payload)
    {
        if (Notice.Parse(payload) is { } notice && notice.Node != _node) notice.PublishTo(feed);
    }
}

internal static partial class PostgresNodeLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "This node does not hear the other nodes ({Problem}); it reads again every two seconds until the database is back. Check that PostgreSQL runs and takes connections.")]
    public static partial void NodeCutOff(this ILogger logger, string? problem);
}
