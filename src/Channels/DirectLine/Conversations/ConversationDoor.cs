using EmploisEnRegions.Channels.DirectLine.Activities;
using EmploisEnRegions.Channels.DirectLine.Tokens;
using EmploisEnRegions.Channels.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EmploisEnRegions.Channels.DirectLine.Conversations;

using Outcome = Results<JsonHttpResult<ConversationAnswer>, ProtocolError>;

internal static class ConversationDoor
{
    public static async Task<Outcome> StartAsync(
        HttpContext http, ConversationStarter starter, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        var (start, problem) = await StartRequest.ReadAsync(http.Request, cancellationToken);
        if (start is null) return problem!;

        var caller = http.Caller();
        var conversationId = caller.ConversationId ?? DirectLineTokens.NewConversationId();
        // The name inside a token cannot be changed by its holder.
        var userId = caller.UserId ?? start.UserId ?? DirectLineTokens.NewUserId();
        var existed = !caller.HoldsSecret && await starter.FindAsync(conversationId, cancellationToken) is not null;
        if (!existed) await starter.StartAsync(conversationId, start, userId, cancellationToken);

        var answer = Answer(http.Request, tokens, conversationId, userId, watermark: "");
        return Json(answer, existed ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    public static async Task<Outcome> ReconnectAsync(
        string conversationId, string? watermark, HttpContext http, ConversationStarter starter, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        if (Watermark.Parse(watermark) is null) return DirectLineErrors.BadWatermark;
        if (await starter.FindAsync(conversationId, cancellationToken) is not { } stored) return DirectLineErrors.ConversationNotFound;

        var userId = http.Caller().UserId ?? stored.Conversation.PersonId;
        return Json(Answer(http.Request, tokens, conversationId, userId, watermark ?? ""), StatusCodes.Status200OK);
    }

    private static ConversationAnswer Answer(HttpRequest request, DirectLineTokens tokens, string conversationId, string? userId, string watermark) =>
        new(conversationId,
            tokens.Issue(conversationId, userId),
            tokens.LifetimeSeconds,
            StreamUrl(request, tokens, conversationId, watermark),
            ReferenceGrammarId: conversationId);

    private static string StreamUrl(HttpRequest request, DirectLineTokens tokens, string conversationId, string watermark)
    {
        var scheme = request.IsHttps ? "wss" : "ws";
        var host = $"{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
        var key = Uri.EscapeDataString(tokens.IssueForStream(conversationId));
        return $"{scheme}://{host}/v3/directline/conversations/{conversationId}/stream?watermark={Uri.EscapeDataString(watermark)}&t={key}";
    }

    private static JsonHttpResult<ConversationAnswer> Json(ConversationAnswer answer, int status) =>
        TypedResults.Json(answer, DirectLineJson.Default.ConversationAnswer, statusCode: status);
}
