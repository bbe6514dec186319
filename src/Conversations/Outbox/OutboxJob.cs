using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Conversations.Outbox;

/// <summary>Delivers what turns committed: at once when one did on this node, and by looking again and again for the rest.</summary>
internal sealed class OutboxJob(
    OutboxCourier courier, IConversationFeed feed, IOptions<OutboxOptions> options, TimeProvider time, ILogger<OutboxJob> logger) : BackgroundService
{
    /// <summary>How long a message that is on its way may take when the program stops. Hosts wait for 30 seconds, containers often for 10.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private readonly OutboxOptions _options = options.Value;
    private readonly OutboxBell _bell = new(time);
    private readonly List<Task> _underway = [];
    private bool _storeFails;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var giveUp = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var listening = feed.SubscribeAll(change => { if (change.Outgoing) _bell.Ring(); });
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await StartDueAsync(giveUp.Token).ConfigureAwait(false);
                await _bell.WaitAsync(_options.Poll, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops: what is on its way comes to an end below.
        }

        giveUp.CancelAfter(Grace);
        await Task.WhenAll(_underway).ConfigureAwait(false);
    }

    private async Task StartDueAsync(CancellationToken giveUp)
    {
        _underway.RemoveAll(task => task.IsCompleted);
        var free = _options.AtOnce - _underway.Count;
        if (free == 0) return;
        foreach (var message in await ClaimAsync(free).ConfigureAwait(false)) _underway.Add(Task.Run(() => DeliverAsync(message, giveUp), CancellationToken.None));
    }

    private async Task<IReadOnlyList<OutboxMessage>> ClaimAsync(int most)
    {
        try
        {
            var messages = await courier.ClaimAsync(most).ConfigureAwait(false);
            _storeFails = false;
            return messages;
        }
        catch (Exception e)
        {
            // Said once per outage: the next look comes soon.
            if (!_storeFails) logger.StoreFails(e.GetType().FullName, e.StackTrace);
            _storeFails = true;
            return [];
        }
    }

    private async Task DeliverAsync(OutboxMessage message, CancellationToken giveUp)
    {
        await courier.DeliverAsync(message, giveUp).ConfigureAwait(false);
        // A place is free, and the conversation's next message may be due.
        _bell.Ring();
    }
}
