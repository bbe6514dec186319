using System.Threading.Channels;
using EmploisEnRegions.Conversations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Handoff.Find;

/// <summary>Keeps what conversations are found by up to date, a moment after they changed: a turn does not wait for it. What was missed (a flood, a
/// node that died) is caught up with at the start and every few minutes.</summary>
public sealed partial class FindIndexer : BackgroundService
{
    private const int Backlog = 5000;
    private const int StaleAtOnce = 200;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(5);

    private readonly Channel<ConversationKey> _changed =
        Channel.CreateBounded<ConversationKey>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });

    private readonly IConversationFeed _feed;
    private readonly FindReader _reader;
    private readonly IFindStore _store;
    private readonly TimeProvider _clock;
    private readonly ILogger<FindIndexer> _log;

    internal FindIndexer(IConversationFeed feed, FindReader reader, IFindStore store, TimeProvider clock, ILogger<FindIndexer> log) =>
        (_feed, _reader, _store, _clock, _log) = (feed, reader, store, clock, log);

    /// <summary>Something beside the conversation changed: a note.</summary>
    public void Refresh(ConversationKey key) => _changed.Writer.TryWrite(key);

    internal async Task IndexAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        if (await _reader.ReadAsync(key, cancellationToken).ConfigureAwait(false) is { } document)
            await _store.KeepAsync(document, cancellationToken).ConfigureAwait(false);
        else
            await _store.ForgetAsync(key, cancellationToken).ConfigureAwait(false);
    }

    internal async Task SweepAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ConversationKey> stale;
        do
        {
            stale = await _store.ReadStaleAsync(StaleAtOnce, cancellationToken).ConfigureAwait(false);
            foreach (var key in stale) await IndexAsync(key, cancellationToken).ConfigureAwait(false);
        }
        while (stale.Count == StaleAtOnce);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What another node committed is that node's to keep.
        using var subscription = _feed.SubscribeAll(change => _ = change.ByAnotherNode || _changed.Writer.TryWrite(change.Key));
        var sweptAt = long.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (sweptAt == long.MinValue || _clock.GetElapsedTime(sweptAt) > BetweenSweeps)
                {
                    sweptAt = _clock.GetTimestamp();
                    await SweepAsync(stoppingToken).ConfigureAwait(false);
                }

                await Task.Delay(Pause, _clock, stoppingToken).ConfigureAwait(false);
                foreach (var key in Taken()) await IndexAsync(key, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotKept(_log, e);
            }
        }
    }

    /// <summary>A conversation that changed several times is read once.</summary>
    private HashSet<ConversationKey> Taken()
    {
        var keys = new HashSet<ConversationKey>();
        while (_changed.Reader.TryRead(out var key)) keys.Add(key);
        return keys;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What conversations are found by could not be kept; trying again.")]
    private static partial void NotKept(ILogger logger, Exception exception);
}
