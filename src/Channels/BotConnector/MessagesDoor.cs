using System.Text.Json;
using EmploisEnRegions.Channels.BotConnector.Callers;
using EmploisEnRegions.Channels.BotConnector.Delivery;
using EmploisEnRegions.Channels.Wire;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector;

using Outcome = Results<ExpectedRepliesAnswer, Ok, ProtocolError>;

internal static class MessagesDoor
{
    private const int MaxBytes = 256 * 1024;

    public static async Task<Outcome> ReceiveAsync(HttpContext http, KnownCallers callers, ITurns turns, TypingSign typing, CancellationToken cancellationToken)
    {
        // Who calls comes first: a stranger does not learn what a good body looks like.
        var (caller, refusal) = await callers.IdentifyAsync(http, cancellationToken);
        if (caller is null) return refusal!;

        var body = await RequestBody.ReadAsync(http.Request.Body, http.Request.ContentLength, MaxBytes, cancellationToken);
        if (body is null) return ProtocolError.TooLarge(MaxBytes);
        if (Read(body) is not { } activity) return ProtocolError.BadSyntax();
        if (caller.Refuse(activity) is { } forbidden) return forbidden;
        if (Missing(activity) is { } missing) return ProtocolError.Missing(missing);
        if (Arrival.IsNoise(activity)) return TypedResults.Ok();

        // The turn takes the activity over: what must be known afterwards is read before.
        var repliesExpected = activity.DeliveryMode == DeliveryModes.ExpectReplies;
        var result = await typing.UntilAsync(activity, () => turns.ReceiveAsync(activity, activity.Id, cancellationToken));
        if (result.Outcome is TurnOutcome.Refused) return ProtocolError.BadArgument("This activity does not come from a channel.");

        // Replies that are not expected in the answer leave through the outbox.
        return repliesExpected ? new ExpectedRepliesAnswer(result.Entries) : TypedResults.Ok();
    }

    private static Activity? Read(byte[] body)
    {
        try
        {
            var activity = ActivityBytes.Read(body);
            Arrival.Clean(activity);
            return activity;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Missing(Activity activity)
    {
        if (string.IsNullOrEmpty(activity.Type)) return "type";
        if (string.IsNullOrEmpty(activity.ChannelId)) return "channelId";
        if (string.IsNullOrEmpty(activity.Conversation?.Id)) return "conversation.id";
        return string.IsNullOrEmpty(activity.From?.Id) ? "from.id" : null;
    }
}
