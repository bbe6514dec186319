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

        var answer = Answer(http.Request, tokens, Holder(caller, start, conversationId, userId), watermark: "");
        return Json(answer, existed ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    public static async Task<Outcome> ReconnectAsync(
        string conversationId, string? watermark, HttpContext http, ConversationStarter starter, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        if (Watermark.Parse(watermark) is null) return DirectLineErrors.BadWatermark;
        if (await starter.FindAsync(conversationId, cancellationToken) is not { } stored) return DirectLineErrors.ConversationNotFound;

        var caller = http.Caller();
        var holder = caller with { ConversationId = conversationId, UserId = caller.UserId ?? stored.Conversation.PersonId };
        return Json(Answer(http.Request, tokens, holder, watermark ?? ""), StatusCodes.Status200OK);
    }

    /// <summary>Only a server says which sites its token is for; a token's own do not change.</summary>
    private static Caller Holder(Caller caller, StartRequest start, string conversationId, string userId) =>
        new(conversationId, userId) { TrustedOrigins = caller.HoldsSecret ? start.TrustedOrigins : caller.TrustedOrigins };

    private static ConversationAnswer Answer(HttpRequest request, DirectLineTokens tokens, Caller holder, string watermark) =>
        new(holder.ConversationId!,
            tokens.Issue(holder.ConversationId!, holder.UserId, holder.TrustedOrigins),
            tokens.LifetimeSeconds,
            StreamUrl(request, tokens, holder, watermark),
            ReferenceGrammarId: holder.ConversationId!);

    private static string StreamUrl(HttpRequest request, DirectLineTokens tokens, Caller holder, string watermark)
    {
        var scheme = request.IsHttps ? "wss" : "ws";
        var host = $"{request.Host.ToUriComponent()}{request.PathBase.ToUriComponent()}";
        var key = Uri.EscapeDataString(tokens.IssueForStream(holder.ConversationId!, holder.TrustedOrigins));
        return $"{scheme}://{host}/v3/directline/conversations/{holder.ConversationId}/stream?watermark={Uri.EscapeDataString(watermark)}&t={key}";
    }

    private static JsonHttpResult<ConversationAnswer> Json(ConversationAnswer answer, int status) =>
        TypedResults.Json(answer, DirectLineJson.Default.ConversationAnswer, statusCode: status);
}
