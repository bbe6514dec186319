using EmploisEnRegions.Channels.DirectLine.Activities;
using EmploisEnRegions.Channels.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EmploisEnRegions.Channels.DirectLine.Stream;

internal static class StreamDoor
{
    public static async Task<Results<EmptyHttpResult, ProtocolError>> OpenAsync(
        string conversationId, HttpContext http, StreamTickets tickets, StreamSessions sessions, CancellationToken cancellationToken)
    {
        var query = http.Request.Query;
        if (!http.WebSockets.IsWebSocketRequest) return ProtocolError.BadArgument("This address takes WebSocket requests only.");
        if (Watermark.Parse(query["watermark"]) is not { } watermark) return DirectLineErrors.BadWatermark;
        var (place, refusal) = await tickets.TakeAsync(conversationId, query["t"], http.Request, cancellationToken);
        if (place is null) return refusal!;

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        await sessions.RunAsync(socket, place, watermark, cancellationToken);
        return TypedResults.Empty;
    }
}
