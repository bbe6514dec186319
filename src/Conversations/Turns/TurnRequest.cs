using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>What starts a turn; the same for each run of it.</summary>
/// <param name="DeliveryId">As stored; null = cannot be repeated.</param>
/// <param name="Text">The text of the activity as it arrived: a run may change the activity's own.</param>
/// <param name="Pushed">Replies go out through the outbox.</param>
/// <param name="MayBegin">The conversation need not be there yet.</param>
internal sealed record TurnRequest(
    ConversationKey Key, Activity Activity, string? DeliveryId, DeskOperation? Operation, string? Text, string? Locale, bool Pushed, bool MayBegin)
{
    /// <summary>Name of the event that carries an operation of the desk through the pipeline.</summary>
    public const string DeskEvent = "desk";

    private const int LongestId = 512;

    /// <summary>The transcript keeps the activity itself.</summary>
    public bool Kept { get; } = Operation is null && IncomingActivity.IsKept(Activity);

    /// <summary>The id by which a channel with an address of its own knows the activity; null where ours is the channel's (Direct Line).</summary>
    public string? ChannelsOwnId { get; init; }

    public bool FromPerson => Operation is null && Activity.Type == ActivityTypes.Message;

    public static TurnRequest OfPerson(ConversationKey key, Activity activity, string? deliveryId, bool mayBegin)
    {
        // A channel with an address of its own is pushed to, unless it takes the replies in its response.
        var hasAddress = !string.IsNullOrEmpty(activity.ServiceUrl);
        var pushed = hasAddress && activity.DeliveryMode != DeliveryModes.ExpectReplies;
        return new TurnRequest(key, activity, Turns.DeliveryId.OfChannel(deliveryId), Operation: null, activity.Text, activity.Locale, pushed, mayBegin)
        {
            ChannelsOwnId = hasAddress && activity.Id is { Length: > 0 and <= LongestId } id ? id : null,
        };
    }

    /// <param name="last">The latest entry of the transcript: it knows how the channel reaches the person.</param>
    public static TurnRequest OfDesk(Conversation conversation, DeskOperation operation, TranscriptEntry? last)
    {
        var known = last?.Activity;
        var said = known is not null && last!.Speaker == Speaker.Person;
        var activity = new Activity(ActivityTypes.Event)
        {
            Name = DeskEvent,
            ChannelId = conversation.Key.ChannelId,
            ServiceUrl = known?.ServiceUrl,
            Conversation = known?.Conversation ?? new ConversationAccount(id: conversation.Key.ConversationId),
            From = (said ? known?.From : known?.Recipient) ?? new ChannelAccount(conversation.PersonId),
            Recipient = said ? known?.Recipient : known?.From,
        };
        return new TurnRequest(
            conversation.Key, activity, Turns.DeliveryId.OfDesk(operation.OperationId), operation, Text: null, Locale: null,
            Pushed: !string.IsNullOrEmpty(known?.ServiceUrl), MayBegin: false);
    }
}
