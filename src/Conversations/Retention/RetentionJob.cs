using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Conversations.Retention;

/// <summary>Erases what is past its time, at start-up and then every few hours. Only the count is written anywhere.</summary>
internal sealed class RetentionJob(
    IConversationStore store, ConversationMemory memory, IOptions<RetentionOptions> options, TimeProvider time, ILogger<RetentionJob> logger) : BackgroundService
{
    private readonly RetentionOptions _options = options.Value;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(_options.EveryHours), time);
        do
        {
            await RunOnceAsync(stoppingToken).ConfigureAwait(false);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
    }

    private async Task RunOnceAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        try
        {
            var erased = await store.EraseExpiredAsync(
                now.AddHours(-_options.UnconsentedHours), now.AddDays(-_options.OthersDays), cancellationToken).ConfigureAwait(false);
            // Whichever node erased them.
            memory.ForgetAll();
            if (erased > 0) logger.Erased(erased);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            logger.RetentionFailed(e.GetType().FullName, e.StackTrace);
        }
    }
}
