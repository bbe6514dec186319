using System.Text.Json.Nodes;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Dialogs.TalkToCounsellor;

/// <summary>The Bot Framework's <c>handoff.initiate</c>: who asks, with the profile as context and the transcript attached.</summary>
internal sealed class HandoffInitiation(IConversationStore store)
{
    /// <summary>The latest messages are enough for any hub; the whole log stays in the store.</summary>
    private const int MessagesAttached = 100;

    public async Task SendAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var turn = turnContext.Turn();
        var conversation = turn.Conversation;
        var after = Math.Max(0, conversation.LastSequence - MessagesAttached);
        var entries = await store.ReadTranscriptAsync(conversation.Key, after, MessagesAttached, cancellationToken);
        var transcript = new Transcript([.. entries.Where(e => e.Activity.Type == ActivityTypes.Message).Select(e => e.Activity)]);
        var initiation = EventFactory.CreateHandoffInitiation(turnContext, Context(turn), transcript);
        await turnContext.SendActivityAsync(initiation.WithOrientation(new Orientation { Speaker = Speaker.System }), cancellationToken);
    }

    private static object Context(Turn turn) => ActivityJson.Content(new JsonObject
    {
        ["language"] = turn.Language,
        ["profile"] = JsonNode.Parse(ProfileJson.Write(turn.Dossier.Profile)),
        ["regions"] = new JsonArray([.. turn.Dossier.Suggestions.Select(s => JsonValue.Create(s.Region))]),
    });
}
