using EmploisEnRegions.Channels.DirectLine.Conversations;
using EmploisEnRegions.Channels.DirectLine.Tokens;
using EmploisEnRegions.Channels.Wire;
using EmploisEnRegions.Conversations.Storage;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.DirectLine.Stream;

/// <summary>Who may open a socket. A browser's carries the key of its streamUrl, which opens one, on whichever node; a program may send its bearer instead.</summary>
internal sealed class StreamTickets(CallerFilter callers, DirectLineTokens tokens, ISocketStore sockets, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private long _sweepAt;

    /// <summary>One of the two is null. With a place, the conversation is the caller's: older sockets no longer have it.</summary>
    public async Task<(SocketPlace? Place, ProtocolError? Refusal)> TakeAsync(
        string conversationId, string? ticket, HttpRequest request, CancellationToken cancellationToken)
    {
        var read = string.IsNullOrEmpty(ticket) ? null : tokens.ReadForStream(ticket);
        var refusal = string.IsNullOrEmpty(ticket) ? RefusalOfBearer(conversationId, request) : RefusalOf(read, conversationId, request);
        if (refusal is not null) return (null, refusal);

        await ForgetAsync(time.GetUtcNow(), cancellationToken);
        var key = ConversationStarter.Key(conversationId);
        var opening = await sockets.OpenAsync(key, read?.UserId ?? ticket, read?.ExpiresAt ?? default, cancellationToken);
        return opening.Outcome switch
        {
            SocketOutcome.Opened => (new SocketPlace(key, opening.Number), null),
            SocketOutcome.KeyUsed => (null, DirectLineErrors.StreamUrlUsed),
            SocketOutcome.UnknownConversation => (null, DirectLineErrors.ConversationNotFound),
        };
    }

    private ProtocolError? RefusalOfBearer(string conversationId, HttpRequest request)
    {
        var (caller, refusal) = callers.Identify(request.Headers.Authorization.ToString());
        if (caller is null) return refusal;
        if (!caller.MayUse(conversationId)) return DirectLineErrors.OtherConversation;
        return TrustedOrigins.Allow(caller.TrustedOrigins, request) ? null : DirectLineErrors.OriginNotTrusted;
    }

    private static ProtocolError? RefusalOf(ReadToken? read, string conversationId, HttpRequest request) => read switch
    {
        null => DirectLineErrors.InvalidToken,
        { Expired: true } => DirectLineErrors.TokenExpired,
        { ConversationId: var other } when other != conversationId => DirectLineErrors.OtherConversation,
        { TrustedOrigins: var trusted } when !TrustedOrigins.Allow(trusted, request) => DirectLineErrors.OriginNotTrusted,
        _ => null,
    };

    /// <summary>Once in the life of a key, on each node.</summary>
    private async Task ForgetAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var due = Interlocked.Read(ref _sweepAt);
        var next = (now + options.Value.StreamUrlLifetime).UtcTicks;
        if (now.UtcTicks < due || Interlocked.CompareExchange(ref _sweepAt, next, due) != due) return;
        await sockets.ForgetExpiredKeysAsync(now, cancellationToken);
    }
}
