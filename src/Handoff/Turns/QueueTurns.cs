using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Turns;

/// <summary>Tells each organisation when it is its turn to answer: the language first, then a region or a need, then a fair weighted turn
/// among those who have somebody free. A turn that is not taken goes on to the next; anybody may take anybody at any time.</summary>
public sealed partial class QueueTurns(
    ITurnStore store, IConversationFeed feed, IOptions<DeskOptions> options, TimeProvider clock, ILogger<QueueTurns> log) : BackgroundService
{
    private const int AtOnce = 50;
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _mayHaveGrown = new(0, 1);

    /// <summary>A turn was given, on this node.</summary>
    public event Action? Offered;

    internal async Task OfferAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var open = await store.ReadOpenAsync(now.AddSeconds(-options.Value.TurnSeconds), AtOnce, cancellationToken).ConfigureAwait(false);
        if (open.Count == 0) return;
        var free = await store.ReadFreeAsync(now.AddSeconds(-options.Value.PresentForSeconds), options.Value.ConversationsAtOnce, cancellationToken).ConfigureAwait(false);
        var given = 0;
        foreach (var turn in open)
        {
            if (Able(turn, free) is { Count: > 0 } able && await store.OfferAsync(turn, able, now, cancellationToken).ConfigureAwait(false) is not null) given++;
        }

        if (given > 0) Offered?.Invoke();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.SubscribeAll(change => Wake(change.Status));
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await OfferAsync(stoppingToken).ConfigureAwait(false);
                await _mayHaveGrown.WaitAsync(Pace, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                NotOffered(log, e);
                await Task.Delay(Pace, clock, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    private List<(string Organisation, int Weight)> Able(OpenTurn turn, IReadOnlyList<FreeCounsellor> free) =>
        [.. TurnRouting.Able(turn, free, [.. options.Value.Organisations]).Select(name => (name, options.Value.Weights.GetValueOrDefault(name, 1)))];

    private void Wake(ConversationStatus status)
    {
        if (status is not ConversationStatus.Waiting || _mayHaveGrown.CurrentCount > 0) return;
        try
        {
            _mayHaveGrown.Release();
        }
        catch (SemaphoreFullException)
        {
            // Somebody else woke it.
        }
    }

    public override void Dispose()
    {
        _mayHaveGrown.Dispose();
        base.Dispose();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whose turn it is could not be decided; trying again.")]
    private static partial void NotOffered(ILogger logger, Exception exception);
}
