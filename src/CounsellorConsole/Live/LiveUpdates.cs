using System.Threading.Channels;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Turns;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Hosting;

namespace EmploisEnRegions.CounsellorConsole.Live;

/// <summary>Tells every open console which conversation changed; the console reads what it may see of it. A flood drops the oldest news:
/// consoles read from their own watermark, and read again every half minute.</summary>
internal sealed class LiveUpdates(IConversationFeed feed, QueueTurns queue, IHubContext<ConsoleHub> hub) : BackgroundService
{
    private const int Backlog = 1000;

    private readonly Channel<ConversationKey?> _news =
        Channel.CreateBounded<ConversationKey?>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Something that stands in no conversation changed: presence, a call-back, an alert that was seen.</summary>
    public void ListsChanged() => _news.Writer.TryWrite(null);

    /// <summary>A note was added: it stands beside the conversation, which the feed does not know.</summary>
    public void CardChanged(ConversationKey key) => _news.Writer.TryWrite(key);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.SubscribeAll(change => _news.Writer.TryWrite(change.Key));
        queue.Offered += ListsChanged;
        stoppingToken.Register(() => queue.Offered -= ListsChanged);
        await foreach (var key in _news.Reader.ReadAllAsync(stoppingToken))
            await hub.Clients.All.SendAsync(ConsoleHub.Changed, key?.ChannelId ?? "", key?.ConversationId ?? "", stoppingToken);
    }
}
