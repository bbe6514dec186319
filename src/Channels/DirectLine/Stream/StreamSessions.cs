using System.Net.WebSockets;
using EmploisEnRegions.Channels.DirectLine.Conversations;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.DirectLine.Stream;

/// <summary>Open sockets: each follows one transcript until its client leaves, opens another one, or the program stops.</summary>
internal sealed class StreamSessions(
    IConversationStore store, IConversationFeed feed, ChannelMetrics metrics, IOptions<DirectLineOptions> options, IHostApplicationLifetime program)
{
    private readonly Dictionary<ConversationKey, StreamSession> _open = [];
    private readonly Lock _door = new();

    public async Task<bool> ExistsAsync(string conversationId, CancellationToken cancellationToken) =>
        await store.LoadAsync(ConversationStarter.Key(conversationId), cancellationToken) is not null;

    public async Task RunAsync(WebSocket socket, ConversationKey key, long watermark, CancellationToken cancellationToken)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, program.ApplicationStopping);
        using var session = new StreamSession(socket, key, store, options.Value.KeepAlive) { Sent = metrics.Sent };
        // Listening begins before the first reading: what is written in between is read, not missed.
        using var subscription = feed.Subscribe(key, session.Hear);
        metrics.Opened();
        try
        {
            TakeThePlace(key, session);
            await session.RunAsync(watermark, end);
        }
        finally
        {
            Leave(key, session);
            metrics.Closed();
        }
    }

    /// <summary>A conversation has one socket: who opens another one, after a lost network or in a second window, has it; the older one is closed.</summary>
    private void TakeThePlace(ConversationKey key, StreamSession session)
    {
        lock (_door)
        {
            if (_open.TryGetValue(key, out var older)) older.Replace();
            _open[key] = session;
        }
    }

    private void Leave(ConversationKey key, StreamSession session)
    {
        lock (_door)
        {
            if (_open.TryGetValue(key, out var current) && current == session) _open.Remove(key);
        }
    }
}
