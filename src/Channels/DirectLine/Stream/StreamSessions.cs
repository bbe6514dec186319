using System.Net.WebSockets;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.DirectLine.Stream;

/// <summary>Open sockets: each follows one transcript until its client leaves, opens another one, or the program stops. A conversation has one socket:
/// who opens another one, after a lost network or in a second window, has it; the older one is closed, on whichever node it is.</summary>
internal sealed class StreamSessions(
    StreamStores stores, IConversationFeed feed, ChannelMetrics metrics, IOptions<DirectLineOptions> options, IHostApplicationLifetime program)
{
    public async Task RunAsync(WebSocket socket, SocketPlace place, long watermark, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, program.ApplicationStopping);
        using var session = new StreamSession(socket, place, stores, options.Value.KeepAlive) { Sent = metrics.Sent, Marks = new ReadMarks(place.Key, feed) };
        // Listening begins before the first reading: what is written in between is read, not missed.
        using var changes = feed.Subscribe(place.Key, session.Hear);
        using var signals = feed.SubscribeSignals(place.Key, session.Hear);
        metrics.Opened();
        try
        {
            feed.Signal(new ConversationSignal(place.Key, SignalKind.SocketOpened, place.Number));
            await session.RunAsync(watermark, end);
        }
        finally
        {
            metrics.Closed();
        }
    }
}

/// <summary>What a socket reads: the transcript, and whether a newer one was opened.</summary>
internal sealed record StreamStores(IConversationStore Conversations, ISocketStore Sockets);
