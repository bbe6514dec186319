using System.Text.Json;
using EmploisEnRegions.Channels.Wire;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector;

using Outcome = Results<ExpectedRepliesAnswer, Ok, ProtocolError>;

internal static class MessagesDoor
{
    private const int MaxBytes = 256 * 1024;

    public static async Task<Outcome> ReceiveAsync(HttpContext http, LocalCallers callers, ITurns turns, CancellationToken cancellationToken)
    {
        if (callers.Refuse(http) is { } refusal) return refusal;

        var body = await RequestBody.ReadAsync(http.Request.Body, http.Request.ContentLength, MaxBytes, cancellationToken);
        if (body is null) return ProtocolError.TooLarge(MaxBytes);
        var (activity, problem) = Read(body);
        if (activity is null) return problem!;

        // The turn takes the activity over: what must be known afterwards is read before.
        var repliesExpected = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        var result = await turns.ReceiveAsync(activity, activity.Id, cancellationToken);
        if (result.Outcome is TurnOutcome.Refused) return ProtocolError.BadArgument("This activity does not come from a channel.");

        // Replies that are not expected in the answer leave through the outbox.
        return repliesExpected ? new ExpectedRepliesAnswer(result.Entries) : TypedResults.Ok();
    }

    private static (Activity?, ProtocolError?) Read(byte[] body)
    {
        try
        {
            var activity = ActivityBytes.Read(body);
            if (string.IsNullOrEmpty(activity.Type)) return (null, ProtocolError.Missing("type"));
            if (string.IsNullOrEmpty(activity.ChannelId)) return (null, ProtocolError.Missing("channelId"));
            if (string.IsNullOrEmpty(activity.Conversation?.Id)) return (null, ProtocolError.Missing("conversation.id"));
            if (string.IsNullOrEmpty(activity.From?.Id)) return (null, ProtocolError.Missing("from.id"));
            return (activity, null);
        }
        catch (JsonException)
        {
            return (null, ProtocolError.BadSyntax());
        }
    }
}
