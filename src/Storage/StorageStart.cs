using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Storage.Database;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Storage;

/// <summary>A database that cannot be opened or brought up to date stops the program, not the first conversation. One that starts a little later is waited for.</summary>
internal sealed class StorageStart(IDatabase database, IOptions<StorageOptions> options, TimeProvider time, ILogger<StorageStart> logger) : IHostedService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var began = time.GetTimestamp();
        var told = false;
        while (true)
        {
            try
            {
                await database.EnsureReadyAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (StorageUnavailableException e) when (database.MayComeLater && time.GetElapsedTime(began) < options.Value.StartPatience)
            {
                if (!told) logger.WaitingForDatabase(e.Message, options.Value.StartPatienceSeconds);
                told = true;
                await Task.Delay(Pause, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

internal static partial class StorageStartLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem} Trying again for {Seconds} seconds; check ConnectionStrings:Orientation and that PostgreSQL runs.")]
    public static partial void WaitingForDatabase(this ILogger logger, string problem, int seconds);
}
