using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Hours;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Notices;

/// <summary>A counsellor's conversation hears that somebody waits; never who, nor what was said.</summary>
/// <param name="Language">Of the person who waits: "fr" or "en".</param>
public sealed record WaitingNotice(string OperationId, string Language, bool Urgent) : DeskOperation(OperationId);

/// <summary>
/// Looks at the queue when it may have grown and now and then, and tells the counsellors who asked to be told: during opening hours, or while they are at
/// the console. Every node does; each notice is an operation with an id of its own, so it is told once.
/// </summary>
internal sealed partial class WaitingNotices(
    INoticeStore store, IDeskBoards boards, ITurns turns, IConversationFeed feed, DeskSchedule schedule, IOptions<DeskOptions> options,
    TimeProvider clock, ILogger<WaitingNotices> log) : BackgroundService
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(30);
    private const int LongestQueue = 100;
    private const int MostRemembered = 10_000;

    private readonly HashSet<(string Notice, string AccountId)> _told = [];
    private readonly SemaphoreSlim _grown = new(0, 1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = feed.SubscribeAll(Heard);
        while (!stoppingToken.IsCancellationRequested)
        {
            await _grown.WaitAsync(Pace, stoppingToken).ConfigureAwait(false);
            try
            {
                await TellAsync(stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The next round tries again; a database that is away must not stop the host.
                NotTold(log, e);
            }
        }
    }

    internal async Task TellAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var addresses = await store.ListAsync(now.AddSeconds(-options.Value.PresentForSeconds), cancellationToken).ConfigureAwait(false);
        if (addresses.Count == 0) return;
        var open = (await schedule.AtAsync(now, cancellationToken).ConfigureAwait(false)).Open;
        var board = await boards.ReadAsync("", now, LongestQueue, cancellationToken).ConfigureAwait(false);
        if (_told.Count > MostRemembered) _told.Clear();
        foreach (var line in board.Waiting)
        {
            foreach (var address in addresses.Where(a => (open || a.Present) && a.Languages.Contains(line.Language))) await TellAsync(line, address, cancellationToken).ConfigureAwait(false);
        }
    }

    public override void Dispose()
    {
        _grown.Dispose();
        base.Dispose();
    }

    private async Task TellAsync(DeskLine line, NoticeAddress address, CancellationToken cancellationToken)
    {
        var id = $"waiting-{line.Key.ChannelId}-{line.Key.ConversationId}-{line.Since.ToUnixTimeMilliseconds()}{(line.Urgent ? "-urgent" : "")}";
        if (_told.Contains((id, address.AccountId))) return;
        var result = await turns.OperateAsync(address.Key, new WaitingNotice(id, line.Language, line.Urgent), cancellationToken).ConfigureAwait(false);
        // Only now: a turn that could not be committed is tried again.
        _told.Add((id, address.AccountId));
        if (result.Refusal != TurnResult.Unknown) return;
        await store.RemoveAsync(address.AccountId, cancellationToken).ConfigureAwait(false);
        Gone(log, address.AccountId);
    }

    private void Heard(ConversationChange change)
    {
        if (change.Status is ConversationStatus.Waiting && _grown.CurrentCount == 0)
        {
            try
            {
                _grown.Release();
            }
            catch (SemaphoreFullException)
            {
                // Another change was quicker: one look serves both.
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Counsellors could not be told that somebody waits; trying again.")]
    private static partial void NotTold(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Information, Message = "The conversation in which account {AccountId} got its notices is gone; the account must ask for them again.")]
    private static partial void Gone(ILogger logger, string accountId);
}
