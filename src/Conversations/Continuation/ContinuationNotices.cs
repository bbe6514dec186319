using EmploisEnRegions.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Conversations.Continuation;

/// <summary>Tells the person who asked for a code what becomes of it, in a turn of their own conversation.</summary>
/// <param name="Entered">Somebody entered it; else: used.</param>
public sealed record CodeWasUsed(string OperationId, CodePurpose Purpose, bool Entered) : DeskOperation(OperationId)
{
    internal static CodeWasUsed Of(StoredCode code, bool entered) =>
        new($"code:{(entered ? "entered" : "used")}:{Convert.ToHexString(code.Hash.AsSpan(0, 8))}", code.Purpose, entered);
}

/// <summary>
/// A turn cannot start another one: what it has to tell elsewhere waits in the database, until some node has told it. Each is told once, however often
/// it is asked for and whichever node dies.
/// </summary>
internal sealed partial class ContinuationNotices(
    IContinuationStore store, IServiceProvider services, IConversationFeed feed, ILogger<ContinuationNotices> logger) : BackgroundService
{
    private const int Together = 100;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _bell = new(0);
    private readonly Lock _door = new();
    private readonly HashSet<ConversationKey> _turns = [];
    private volatile bool _expecting;

    public async Task TellAsync(StoredCode code, bool entered, CancellationToken cancellationToken)
    {
        await store.AddNoticeAsync(new PendingCodeNotice(code.Key, CodeWasUsed.Of(code, entered)), cancellationToken).ConfigureAwait(false);
        _bell.Release();
    }

    public void Ring() => _bell.Release();

    /// <summary>A turn of that conversation brings a notice when it commits.</summary>
    public void ExpectFrom(ConversationKey turn)
    {
        lock (_door)
        {
            _turns.Add(turn);
            _expecting = true;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Asked for late: the turns need the dialogs, which need the codes, which need this.
        var turns = services.GetRequiredService<ITurns>();
        using var listening = feed.SubscribeAll(Heard);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var notice in await store.ReadNoticesAsync(Together, stoppingToken).ConfigureAwait(false)) await TellAsync(turns, notice, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The next round tries again.
                NotRead(logger, e);
            }

            // From time to time unasked: another node may have died before it could tell.
            await _bell.WaitAsync(Pace, stoppingToken).ConfigureAwait(false);
        }
    }

    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    private async Task TellAsync(ITurns turns, PendingCodeNotice notice, CancellationToken cancellationToken)
    {
        try
        {
            await turns.OperateAsync(notice.Key, notice.Told, cancellationToken).ConfigureAwait(false);
            await store.RemoveNoticeAsync(notice, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            NotTold(logger, e, notice.Key.ChannelId, notice.Key.ConversationId);
        }
    }

    private void Heard(ConversationChange change)
    {
        // Every turn passes here.
        if (!_expecting) return;
        lock (_door)
        {
            if (!_turns.Remove(change.Key)) return;
            _expecting = _turns.Count > 0;
        }

        _bell.Release();
    }

    [LoggerMessage(160, LogLevel.Warning, "{ChannelId}/{ConversationId} was not told yet what became of its code; trying again")]
    private static partial void NotTold(ILogger logger, Exception problem, string channelId, string conversationId);

    [LoggerMessage(161, LogLevel.Warning, "What people have to be told of their codes could not be read; trying again")]
    private static partial void NotRead(ILogger logger, Exception problem);
}
