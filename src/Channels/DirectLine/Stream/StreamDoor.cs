using EmploisEnRegions.Channels.DirectLine.Activities;
using EmploisEnRegions.Channels.DirectLine.Conversations;
using EmploisEnRegions.Channels.DirectLine.Tokens;
using EmploisEnRegions.Channels.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EmploisEnRegions.Channels.DirectLine.Stream;

internal static class StreamDoor
{
    public static async Task<Results<EmptyHttpResult, ProtocolError>> OpenAsync(
        string conversationId, HttpContext http, StreamSessions sessions, CancellationToken cancellationToken)
    {
        var query = http.Request.Query;
        if (!http.WebSockets.IsWebSocketRequest) return ProtocolError.BadArgument("This address takes WebSocket requests only.");
        if (Watermark.Parse(query["watermark"]) is not { } watermark) return DirectLineErrors.BadWatermark;
        if (Refusal(http, conversationId, query["t"]) is { } refusal) return refusal;
        if (!await sessions.ExistsAsync(conversationId, cancellationToken)) return DirectLineErrors.ConversationNotFound;

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await sessions.RunAsync(socket, ConversationStarter.Key(conversationId), watermark, cancellationToken);
        return TypedResults.Empty;
    }

    /// <summary>A browser's socket carries the key of its streamUrl; a program may send its bearer instead.</summary>
    private static ProtocolError? Refusal(HttpContext http, string conversationId, string? key)
    {
        var services = http.RequestServices;
        if (string.IsNullOrEmpty(key))
        {
            var (caller, refusal) = services.GetRequiredService<CallerFilter>().Identify(http.Request.Headers.Authorization.ToString());
            if (caller is null) return refusal;
            if (!caller.MayUse(conversationId)) return DirectLineErrors.OtherConversation;
            return TrustedOrigins.Allow(caller.TrustedOrigins, http.Request) ? null : DirectLineErrors.OriginNotTrusted;
        }

        return services.GetRequiredService<DirectLineTokens>().ReadForStream(key) switch
        {
            null => DirectLineErrors.InvalidToken,
            { Expired: true } => DirectLineErrors.TokenExpired,
            { ConversationId: var other } when other != conversationId => DirectLineErrors.OtherConversation,
            { TrustedOrigins: var trusted } when !TrustedOrigins.Allow(trusted, http.Request) => DirectLineErrors.OriginNotTrusted,
            var read => services.GetRequiredService<UsedKeys>().TryUse(read.UserId ?? key) ? null : DirectLineErrors.StreamUrlUsed,
        };
    }
}
