using EmploisEnRegions.BotFramework;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    public Mention[] GetMentions() =>
        Entities?.Where(entity => string.Equals(entity.Type, "mention", StringComparison.OrdinalIgnoreCase))
            .Select(entity => entity as Mention ?? entity.GetAs<Mention>())
            .OfType<Mention>()
            .ToArray() ?? [];

    public T? GetChannelData<T>() => BotJson.Convert<T>(ChannelData);

    /// <summary>JSON, or an object of the type itself: an object of another type is not turned into it.</summary>
    public bool TryGetChannelData<T>(out T? instance)
    {
        instance = default;
        return (ChannelData is T || BotJson.IsJson(ChannelData)) && BotJson.TryConvert(ChannelData, out instance);
    }

    /// <summary>Whether the channel keeps a connection open, instead of calling by HTTP.</summary>
    public bool IsFromStreamingConnection() => ServiceUrl?.StartsWith("http", StringComparison.OrdinalIgnoreCase) is false;

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = RepliesCanPointHere ? Id : null,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale = reference.Locale ?? Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
        {
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>A copy that can be addressed and sent; cards and entities are shared, the lists that hold them are not.</summary>
    internal Activity Copy()
    {
        var copy = (Activity)MemberwiseClone();
        copy.Attachments = Attachments?.ToList();
        copy.Entities = Entities?.ToList();
        return copy;
    }
}
