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

    private readonly Channel<News> _news =
        Channel.CreateBounded<News>(new BoundedChannelOptions(Backlog) { FullMode = BoundedChannelFullMode.DropOldest });

    /// <summary>Something that stands in no conversation changed: presence, a call-back, an alert that was seen.</summary>
    public void ListsChanged() => _news.Writer.TryWrite(new News(null, null));

    /// <summary>A note was added: it stands beside the conversation, which the feed does not know.</summary>
    public void CardChanged(ConversationKey key) => _news.Writer.TryWrite(new News(key, null));

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var subscription = feed.SubscribeAll(change => _news.Writer.TryWrite(new News(change.Key, null)));
        using var signs = feed.SubscribeAllSignals(Hear);
        queue.Offered += ListsChanged;
        stoppingToken.Register(() => queue.Offered -= ListsChanged);
        await foreach (var news in _news.Reader.ReadAllAsync(stoppingToken)) await TellAsync(news, stoppingToken);
    }

    private void Hear(ConversationSignal signal)
    {
        if (signal.Kind is SignalKind.PersonReceived or SignalKind.PersonRead) _news.Writer.TryWrite(new News(signal.Key, signal));
    }

    private Task TellAsync(News news, CancellationToken cancellationToken)
    {
        var (channel, conversation) = (news.Key?.ChannelId ?? "", news.Key?.ConversationId ?? "");
        if (news.Sign is not { } sign) return hub.Clients.All.SendAsync(ConsoleHub.Changed, channel, conversation, cancellationToken);
        var mark = sign.Kind is SignalKind.PersonRead ? "read" : "received";
        return hub.Clients.All.SendAsync(ConsoleHub.Marked, channel, conversation, mark, sign.Number, cancellationToken);
    }

    /// <param name="Sign">What the person has received or read; null: something changed.</param>
    private sealed record News(ConversationKey? Key, ConversationSignal? Sign);
}
