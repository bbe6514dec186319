using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Handoff.Presence;

/// <summary>Nobody stays with a counsellor who is gone: their conversations return to the queue and the persons are told.</summary>
internal sealed partial class AbsenceWatch(
    IPresenceStore presence, ITurns turns, IOptions<DeskOptions> options, TimeProvider clock, ILogger<AbsenceWatch> log)
    : Rounds(TimeSpan.FromSeconds(15), clock)
{
    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var seenSince = Clock.GetUtcNow().AddSeconds(-options.Value.ReleaseAfterSeconds);
        foreach (var gone in await presence.FindAbandonedAsync(seenSince, cancellationToken).ConfigureAwait(false))
        {
            // Every node that sees the same absence makes the same id: done once.
            var operation = new Release($"release-{gone.By.Id}-{gone.Version}", gone.By);
            await turns.OperateAsync(gone.Key, operation, cancellationToken).ConfigureAwait(false);
            Released(log, gone.By.Id);
        }
    }

    protected override void Failed(Exception problem) => FailedToRelease(log, problem);

    [LoggerMessage(Level = LogLevel.Information, Message = "A conversation of counsellor {CounsellorId}, who is away, went back to the queue.")]
    private static partial void Released(ILogger logger, string counsellorId);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The conversations of absent counsellors could not be released; trying again.")]
    private static partial void FailedToRelease(ILogger logger, Exception exception);
}
