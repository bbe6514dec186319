using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Turns;

internal static class ActivityCopy
{
    /// <summary>A shallow copy: a dialog may send the same object twice, or change it after it was said.</summary>
    public static Activity Of(Activity said) => new()
    {
        Type = said.Type,
        ServiceUrl = said.ServiceUrl,
        ChannelId = said.ChannelId,
        Conversation = said.Conversation,
        TextFormat = said.TextFormat,
        AttachmentLayout = said.AttachmentLayout,
        Text = said.Text,
        Speak = said.Speak,
        InputHint = said.InputHint,
        Summary = said.Summary,
        SuggestedActions = said.SuggestedActions,
        Attachments = said.Attachments,
        Entities = said.Entities,
        ChannelData = said.ChannelData,
        Action = said.Action,
        Label = said.Label,
        ValueType = said.ValueType,
        Value = said.Value,
        Name = said.Name,
        RelatesTo = said.RelatesTo,
        Code = said.Code,
        Expiration = said.Expiration,
        Importance = said.Importance,
        DeliveryMode = said.DeliveryMode,
        ListenFor = said.ListenFor,
        TextHighlights = said.TextHighlights,
        SemanticAction = said.SemanticAction,
    };
}
