using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>The one door into a conversation: for channels (what a person sent) and for the desk (what a counsellor did).
/// One turn at a time per conversation, each committed once, whole or not at all.</summary>
public interface ITurns
{
    /// <summary>Runs the turn of an activity that the channel has authenticated. ChannelId, Conversation.Id and From.Id are required.
    /// A ServiceUrl means: push the replies there (outbox), unless the delivery mode is expectReplies; a channel that people read from sets none.
    /// Text, values and attachments are bounded; an event named handoff… is refused, because only the desk says who has the floor.</summary>
    /// <param name="deliveryId">The once-only key of the delivery within the conversation (activity id of the channel, client activity id);
    /// null = cannot be repeated. The same key again gives the same replies and no second effect.</param>
    /// <exception cref="ArgumentException">A required field is missing.</exception>
    /// <exception cref="UnusableIdException">An id is too long or holds control characters.</exception>
    /// <exception cref="ConversationBusyException">Other nodes kept coming first: nothing was done, deliver again.</exception>
    Task<TurnResult> ReceiveAsync(Activity activity, string? deliveryId, CancellationToken cancellationToken);

    /// <summary>As <see cref="ReceiveAsync"/>, for a conversation that must be there: refused as "unknown" when it is not.</summary>
    Task<TurnResult> ContinueAsync(Activity activity, string? deliveryId, CancellationToken cancellationToken);

    /// <summary>Runs an operation of the desk under the same rules; its <see cref="DeskOperation.OperationId"/> is the once-only key.</summary>
    Task<TurnResult> OperateAsync(ConversationKey key, DeskOperation operation, CancellationToken cancellationToken);
}

/// <summary>Something that a counsellor or a timer does to a conversation. Handoff derives one record per operation.</summary>
/// <param name="OperationId">Once-only key, unique within the conversation.</param>
public abstract record DeskOperation(string OperationId);

/// <param name="Entries">What the turn appended: the person's own message first, then the replies, in order.</param>
/// <param name="Refusal">Code of why the desk's operation was not done (for example "alreadyTaken"); null when done.</param>
public sealed record TurnResult(TurnOutcome Outcome, IReadOnlyList<TranscriptEntry> Entries, string? Refusal = null)
{
    /// <summary>The refusal of what needs a conversation that is not stored.</summary>
    public const string Unknown = "unknown";
}

public enum TurnOutcome { Done, Repeated, Refused }
