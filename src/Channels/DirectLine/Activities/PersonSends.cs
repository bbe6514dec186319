using System.Globalization;
using EmploisEnRegions.Channels.DirectLine.Conversations;
using EmploisEnRegions.Channels.DirectLine.Tokens;
using EmploisEnRegions.Channels.Wire;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.DirectLine.Activities;

using Outcome = Results<JsonHttpResult<ResourceAnswer>, ProtocolError>;

/// <summary>One thing that a person sent, through activities or upload: who it is from, its turn, and the id that it got.</summary>
internal sealed class PersonSends(ITurns turns, ConversationStarter conversations, SlowAnswers slow, TimeProvider time)
{
    public async Task<Outcome> SendAsync(string conversationId, Caller caller, InboundActivity inbound, CancellationToken cancellationToken)
    {
        // Typing is a sign of the moment, not a word: it has no turn and no place in the transcript.
        if (inbound.Activity.Type == ActivityTypes.Typing) return await LastIdAsync(conversationId, cancellationToken);

        var userId = caller.UserId ?? inbound.Activity.From?.Id ?? await PersonIdAsync(conversationId, cancellationToken);
        if (string.IsNullOrEmpty(userId)) return ProtocolError.Missing("from.id");

        var activity = inbound.Address(conversationId, userId, time.GetUtcNow());
        var result = await slow.UntilAsync(ConversationStarter.Key(conversationId), turns.ContinueAsync(activity, inbound.DeliveryId, cancellationToken));
        if (result is { Outcome: TurnOutcome.Refused, Refusal: TurnResult.Unknown }) return DirectLineErrors.ConversationNotFound;
        if (result.Outcome is TurnOutcome.Refused) return ProtocolError.BadArgument("This activity does not come from a client.");
        return OwnId(result.Entries) is { } id ? Id(id) : await LastIdAsync(conversationId, cancellationToken);
    }

    private async Task<string?> PersonIdAsync(string conversationId, CancellationToken cancellationToken) =>
        (await conversations.FindAsync(conversationId, cancellationToken))?.Conversation.PersonId;

    private async Task<Outcome> LastIdAsync(string conversationId, CancellationToken cancellationToken) =>
        await conversations.FindAsync(conversationId, cancellationToken) is { Conversation.LastSequence: var last }
            ? Id(string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{last:D7}"))
            : DirectLineErrors.ConversationNotFound;

    /// <summary>After an erasure the person's own entry is gone; the replies still name it.</summary>
    private static string? OwnId(IReadOnlyList<TranscriptEntry> entries) =>
        entries.FirstOrDefault(e => e.Speaker is Speaker.Person)?.Activity.Id ?? (entries is [var reply, ..] ? reply.Activity.ReplyToId : null);

    private static JsonHttpResult<ResourceAnswer> Id(string id) =>
        TypedResults.Json(new ResourceAnswer(id), DirectLineJson.Default.ResourceAnswer);
}
