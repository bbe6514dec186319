using EmploisEnRegions.Channels.DirectLine.Conversations;
using EmploisEnRegions.Channels.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EmploisEnRegions.Channels.DirectLine.Tokens;

internal static class TokenDoor
{
    /// <summary>For a server: a token that it may hand to one person, for one new conversation.</summary>
    public static async Task<Results<JsonHttpResult<TokenAnswer>, ProtocolError>> GenerateAsync(
        HttpContext http, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        if (!http.Caller().HoldsSecret) return DirectLineErrors.SecretNeeded;

        var (start, problem) = await StartRequest.ReadAsync(http.Request, cancellationToken);
        if (start is null) return problem!;

        return Answer(tokens, DirectLineTokens.NewConversationId(), start.UserId, start.TrustedOrigins);
    }

    public static Results<JsonHttpResult<TokenAnswer>, ProtocolError> Refresh(HttpContext http, DirectLineTokens tokens)
    {
        var caller = http.Caller();
        if (caller.ConversationId is null) return ProtocolError.BadArgument("A secret does not expire: only tokens are refreshed.");
        return Answer(tokens, caller.ConversationId, caller.UserId, caller.TrustedOrigins);
    }

    private static JsonHttpResult<TokenAnswer> Answer(
        DirectLineTokens tokens, string conversationId, string? userId, IReadOnlyList<string> trustedOrigins) =>
        TypedResults.Json(new TokenAnswer(conversationId, tokens.Issue(conversationId, userId, trustedOrigins), tokens.LifetimeSeconds),
            DirectLineJson.Default.TokenAnswer);
}
