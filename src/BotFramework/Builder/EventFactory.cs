using EmploisEnRegions.BotFramework;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace Microsoft.Bot.Builder;

/// <summary>The two events of the handoff protocol. Their timestamp is left to whoever sends them.</summary>
public static class EventFactory
{
    /// <summary>Asks for a person; the transcript goes with it as an attachment.</summary>
    public static IEventActivity CreateHandoffInitiation(ITurnContext turnContext, object? handoffContext, Transcript? transcript = null)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        var incoming = turnContext.Activity;
        var context = NewtonsoftValues.ToToken(handoffContext) as JObject ?? handoffContext;
        var handoff = CreateHandoffEvent(HandoffEventNames.InitiateHandoff, context, incoming.Conversation);
        handoff.From = incoming.From;
        handoff.RelatesTo = incoming.GetConversationReference();
        handoff.ReplyToId = incoming.Id;
        handoff.ServiceUrl = incoming.ServiceUrl;
        handoff.ChannelId = incoming.ChannelId;
        if (transcript is not null)
        {
            handoff.Attachments = [new Attachment("application/json", content: transcript, name: "Transcript")];
        }

        return handoff;
    }

    /// <summary>Says how a handoff goes: <c>accepted</c>, <c>failed</c> or <c>completed</c>.</summary>
    public static IEventActivity CreateHandoffStatus(ConversationAccount conversation, string state, string? message = null)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentNullException.ThrowIfNull(state);
        return CreateHandoffEvent(HandoffEventNames.HandoffStatus, new JObject { ["state"] = state, ["message"] = message }, conversation);
    }

    private static Activity CreateHandoffEvent(string name, object? value, ConversationAccount? conversation) => new(ActivityTypes.Event)
    {
        Name = name,
        Value = value,
        Id = Guid.NewGuid().ToString(),
        Conversation = conversation,
        Attachments = [],
        Entities = [],
    };
}
