using System.Text.Json.Nodes;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Handoff.Hub;

/// <summary>What the hub is posted: the standard <c>handoff.initiate</c> with context and transcript, then each message of the person.</summary>
internal static class HubEnvelope
{
    public static Activity Initiation(Conversation conversation, HubCase asked, IReadOnlyList<TranscriptEntry> entries) => new(ActivityTypes.Event)
    {
        Name = HandoffEventNames.InitiateHandoff,
        // The same for each attempt: the hub knows a repetition.
        Id = $"{conversation.Key.ConversationId}-{asked.AskedAt.ToUnixTimeMilliseconds()}",
        ChannelId = conversation.Key.ChannelId,
        Conversation = new ConversationAccount(id: conversation.Key.ConversationId),
        Timestamp = asked.AskedAt,
        Value = ActivityJson.Content(new JsonObject
        {
            ["language"] = conversation.Language,
            ["profile"] = JsonNode.Parse(ProfileJson.Write(conversation.Dossier.Profile)),
            ["regions"] = new JsonArray([.. conversation.Dossier.Suggestions.Select(suggestion => JsonValue.Create(suggestion.Region))]),
        }),
        Attachments = [new Attachment("application/json", name: "Transcript", content: new Transcript([.. entries.Where(IsMessage).Select(Plain)]))],
    };

    public static bool IsMessage(TranscriptEntry entry) => entry.Activity.Type == ActivityTypes.Message;

    /// <summary>Who said what and when; nothing of the channel's own.</summary>
    public static Activity Plain(TranscriptEntry entry) => new(ActivityTypes.Message)
    {
        Id = entry.Activity.Id,
        ChannelId = entry.Activity.ChannelId,
        Conversation = new ConversationAccount(id: entry.Activity.Conversation?.Id),
        Text = entry.Activity.Text,
        Locale = entry.Activity.Locale,
        Timestamp = entry.At,
        From = new ChannelAccount(role: entry.Speaker is Speaker.Person ? RoleTypes.User : RoleTypes.Bot),
    };
}
