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

    /// <summary>The transcript keeps the activity itself.</summary>
    public bool Kept { get; } = Operation is null && IncomingActivity.IsKept(Activity);

    public bool FromPerson => Operation is null && Activity.Type == ActivityTypes.Message;

    public static TurnRequest OfPerson(ConversationKey key, Activity activity, string? deliveryId, bool mayBegin)
    {
        // A channel with an address of its own is pushed to, unless it takes the replies in its response.
        var pushed = !string.IsNullOrEmpty(activity.ServiceUrl) && activity.DeliveryMode != DeliveryModes.ExpectReplies;
        return new TurnRequest(key, activity, Turns.DeliveryId.OfChannel(deliveryId), Operation: null, activity.Text, activity.Locale, pushed, mayBegin);
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
