using EmploisEnRegions.Channels.DirectLine.Conversations;
using EmploisEnRegions.Channels.DirectLine.Tokens;
using EmploisEnRegions.Channels.Wire;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EmploisEnRegions.Channels.DirectLine.Activities;

internal static class ActivityDoor
{
    private const int PageSize = 1000;

    public static async Task<Results<JsonHttpResult<ResourceAnswer>, ProtocolError>> PostAsync(
        string conversationId, HttpContext http, PersonSends send, CancellationToken cancellationToken)
    {
        var body = await RequestBody.ReadAsync(http.Request.Body, http.Request.ContentLength, InboundActivity.MaxBytes, cancellationToken);
        if (body is null) return ProtocolError.TooLarge(InboundActivity.MaxBytes);

        var (inbound, problem) = InboundActivity.Read(body);
        if (inbound is null) return problem!;

        return await send.SendAsync(conversationId, http.Caller(), inbound, cancellationToken);
    }

    public static async Task<Results<ActivitySet, ProtocolError>> ReadAsync(
        string conversationId, string? watermark, IConversationStore store, CancellationToken cancellationToken)
    {
        if (Watermark.Parse(watermark) is not { } after) return DirectLineErrors.BadWatermark;

        var key = ConversationStarter.Key(conversationId);
        if (await store.LoadAsync(key, cancellationToken) is not { Conversation.LastSequence: var last }) return DirectLineErrors.ConversationNotFound;

        // Beyond the end (the database was restored from a backup): what comes next must not be missed.
        after = Math.Min(after, last);
        return new ActivitySet(await store.ReadTranscriptAsync(key, after, PageSize, cancellationToken), after);
    }
}
