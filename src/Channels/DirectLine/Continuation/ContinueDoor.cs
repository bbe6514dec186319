using EmploisEnRegions.Channels.DirectLine.Conversations;
using EmploisEnRegions.Channels.DirectLine.Tokens;
using EmploisEnRegions.Channels.Limits;
using EmploisEnRegions.Channels.Wire;
using EmploisEnRegions.Conversations.Continuation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace EmploisEnRegions.Channels.DirectLine.Continuation;

/// <summary>A browser has a code: first what it leads to, then, with <c>take</c>, the token of that conversation. A code opens one conversation once.</summary>
internal static class ContinueDoor
{
    private const int MaxBytes = 1024;
    private static readonly ProtocolError Unknown = new(StatusCodes.Status404NotFound, "UnknownCode", "The code is unknown, used, or too old.");

    public static async Task<Results<JsonHttpResult<ContinueAnswer>, ProtocolError>> ContinueAsync(
        HttpContext http, Continuations continuations, DirectLineTokens tokens, CancellationToken cancellationToken)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!WidgetDoor.ComesFromAllowedPage(http)) return DirectLineErrors.OriginRefused;
        if (await RequestBody.ReadAsync(http.Request.Body, http.Request.ContentLength, MaxBytes, cancellationToken) is not { } body) return ProtocolError.TooLarge(MaxBytes);
        if (ContinuationJson.Read(body, ContinuationJson.Default.ContinueRequest) is not { } request) return ProtocolError.BadSyntax();
        if (ContinuationCode.Read(request.Code) is not { } code) return Unknown;

        var reading = await continuations.ReadAsync(code, PersonLimits.Neighbourhood(http.Connection.RemoteIpAddress), cancellationToken);
        if (reading.Outcome is CodeOutcome.TooMany) return ProtocolError.TooMany(TimeSpan.FromHours(1));
        if (reading.Continued is not { } found) return Unknown;

        var answer = Preview(found);
        if (!request.Take || !answer.Here) return TypedResults.Json(answer, ContinuationJson.Default.ContinueAnswer);
        if (!await continuations.SpendAsync(found, cancellationToken)) return Unknown;
        var id = found.Conversation.Key.ConversationId;
        answer = answer with { ConversationId = id, Token = tokens.Issue(id, found.Conversation.PersonId ?? DirectLineTokens.NewUserId()), ExpiresIn = tokens.LifetimeSeconds };
        return TypedResults.Json(answer, ContinuationJson.Default.ContinueAnswer);
    }

    private static ContinueAnswer Preview(Continued found)
    {
        var here = found.Code.Purpose is CodePurpose.Continue && found.Conversation.Key.ChannelId == DirectLineChannel.ChannelId;
        return new ContinueAnswer(found.Code.Purpose, here)
        {
            StartedAt = here ? found.Conversation.CreatedAt : null,
            Messages = here ? found.Conversation.LastSequence : null,
        };
    }
}
