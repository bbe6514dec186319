using System.Threading.Channels;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EmploisEnRegions.Conversations.Continuation;

/// <summary>Tells the person who asked for a code what becomes of it, in a turn of their own conversation.</summary>
/// <param name="Entered">Somebody entered it; else: used.</param>
public sealed record CodeWasUsed(string OperationId, CodePurpose Purpose, bool Entered) : DeskOperation(OperationId);

/// <summary>A turn cannot start another one: what it has to tell elsewhere waits here. Each is told once, however often it is asked for.</summary>
internal sealed partial class ContinuationNotices(IServiceProvider services, ILogger<ContinuationNotices> logger) : BackgroundService
{
    private readonly Channel<(ConversationKey Key, CodeWasUsed Notice)> _waiting =
        Channel.CreateBounded<(ConversationKey, CodeWasUsed)>(new BoundedChannelOptions(1_000) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Tell(Continued continued, bool entered)
    {
        var code = continued.Code;
        var id = $"code:{(entered ? "entered" : "used")}:{Convert.ToHexString(code.Hash.AsSpan(0, 8))}";
        _waiting.Writer.TryWrite((code.Key, new CodeWasUsed(id, code.Purpose, entered)));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Asked for late: the turns need the dialogs, which need the codes, which need this.
        var turns = services.GetRequiredService<ITurns>();
        await foreach (var (key, notice) in _waiting.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                await turns.OperateAsync(key, notice, stoppingToken).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotTold(logger, e, key.ChannelId, key.ConversationId);
            }
        }
    }

    [LoggerMessage(160, LogLevel.Warning, "{ChannelId}/{ConversationId} was not told what became of its code")]
    private static partial void NotTold(ILogger logger, Exception problem, string channelId, string conversationId);
}
