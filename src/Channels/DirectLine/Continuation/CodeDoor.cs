using EmploisEnRegions.Channels.DirectLine.Conversations;
using EmploisEnRegions.Channels.DirectLine.Tokens;
using EmploisEnRegions.Channels.Wire;
using EmploisEnRegions.Conversations.Continuation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.Channels.DirectLine.Continuation;

/// <summary>Gives the person of a conversation a code to go on elsewhere, or to invite a spouse (<c>{"purpose": "continue" | "partner"}</c>),
/// and takes codes back (<c>"cancel"</c>). The code is in this answer and nowhere else: not in the transcript, not in a log.</summary>
internal static class CodeDoor
{
    private const int MaxBytes = 1024;

    public static async Task<Results<JsonHttpResult<CodeAnswer>, NoContent, ProtocolError>> GiveCodeAsync(
        HttpContext http, Continuations continuations, IOptionsMonitor<WidgetOptions> widget, CancellationToken cancellationToken)
    {
        if (http.Caller().ConversationId is not { } conversationId) return ProtocolError.BadArgument("A code belongs to one conversation: use its token.");
        if (await RequestBody.ReadAsync(http.Request.Body, http.Request.ContentLength, MaxBytes, cancellationToken) is not { } body) return ProtocolError.TooLarge(MaxBytes);

        var key = ConversationStarter.Key(conversationId);
        var purpose = ContinuationJson.Read(body, ContinuationJson.Default.CodeRequest)?.Purpose;
        switch (purpose)
        {
            case "cancel":
                await continuations.CancelAsync(key, cancellationToken);
                return TypedResults.NoContent();
            case "continue" or "partner":
                var wanted = purpose == "partner" ? CodePurpose.Partner : CodePurpose.Continue;
                if (await continuations.IssueAsync(key, wanted, cancellationToken) is not { } issued) return DirectLineErrors.ConversationNotFound;
                var answer = new CodeAnswer(ContinuationCode.Shown(issued.Code), (int)issued.Lifetime.TotalSeconds, widget.CurrentValue.SmsNumber);
                return TypedResults.Json(answer, ContinuationJson.Default.CodeAnswer);
            default:
                return ProtocolError.BadArgument("The purpose must be continue, partner or cancel.");
        }
    }
}
