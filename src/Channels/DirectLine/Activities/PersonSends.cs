using System.Globalization;
using EmploisEnRegions.Channels.DirectLine.Conversations;
using EmploisEnRegions.Channels.DirectLine.Tokens;
using EmploisEnRegions.Channels.Wire;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.DirectLine.Activities;

/// <summary>One thing that a person sent, through activities or upload: who it is from, its turn, and the id that it got.</summary>
internal sealed class PersonSends(ITurns turns, ConversationStarter conversations, TimeProvider time)
{
    public async Task<Results<JsonHttpResult<ResourceAnswer>, ProtocolError>> SendAsync(
        string conversationId, Caller caller, InboundActivity inbound, CancellationToken cancellationToken)
    {
        if (await conversations.FindAsync(conversationId, cancellationToken) is not { Conversation: var conversation })
        {
            return DirectLineErrors.ConversationNotFound;
        }

        if ((caller.UserId ?? inbound.Activity.From?.Id ?? conversation.PersonId) is not { Length: > 0 } userId)
        {
            return ProtocolError.Missing("from.id");
        }

        // Typing is a sign of the moment, not a word: it has no turn and no place in the transcript.
        if (inbound.Activity.Type == ActivityTypes.Typing) return Id(ActivityId(conversationId, conversation.LastSequence));

        var activity = inbound.Address(conversationId, userId, time.GetUtcNow());
        var result = await turns.ReceiveAsync(activity, inbound.DeliveryId, cancellationToken);
        if (result.Outcome is TurnOutcome.Refused) return ProtocolError.BadArgument("This activity does not come from a client.");
        return Id(OwnId(result.Entries) ?? ActivityId(conversationId, conversation.LastSequence));
    }

    /// <summary>After an erasure the person's own entry is gone; the replies still name it.</summary>
    private static string? OwnId(IReadOnlyList<TranscriptEntry> entries) =>
        entries.FirstOrDefault(e => e.Speaker is Speaker.Person)?.Activity.Id ?? (entries is [var reply, ..] ? reply.Activity.ReplyToId : null);

    private static string ActivityId(string conversationId, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");

    private static JsonHttpResult<ResourceAnswer> Id(string id) =>
        TypedResults.Json(new ResourceAnswer(id), DirectLineJson.Default.ResourceAnswer);
}
