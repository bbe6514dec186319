using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Turns;

internal static class ActivityCopy
{
    /// <summary>A shallow copy: a dialog may send the same object twice, or change it after it was said.</summary>
    public static Activity Of(Activity said) => new(
        type: said.Type,
        serviceUrl: said.ServiceUrl,
        channelId: said.ChannelId,
        conversation: said.Conversation,
        textFormat: said.TextFormat,
        attachmentLayout: said.AttachmentLayout,
        text: said.Text,
        speak: said.Speak,
        inputHint: said.InputHint,
        summary: said.Summary,
        suggestedActions: said.SuggestedActions,
        attachments: said.Attachments,
        entities: said.Entities,
        channelData: said.ChannelData,
        action: said.Action,
        label: said.Label,
        valueType: said.ValueType,
        value: said.Value,
        name: said.Name,
        relatesTo: said.RelatesTo,
        code: said.Code,
        expiration: said.Expiration,
        importance: said.Importance,
        deliveryMode: said.DeliveryMode,
        listenFor: said.ListenFor,
        textHighlights: said.TextHighlights,
        semanticAction: said.SemanticAction);
}
