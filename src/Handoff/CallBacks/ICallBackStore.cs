using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Desk;

namespace EmploisEnRegions.Handoff.CallBacks;

/// <param name="DoneBy">Display name of the counsellor who called back; null while it is owed.</param>
public sealed record CallBack(
    long Id, ConversationKey Key, CallBackRequest Request, string Language, DateTimeOffset AskedAt, DateTimeOffset? DoneAt, string? DoneBy);

/// <summary>The call-backs people asked for. They are recorded by <see cref="RecordCallBack"/> with the turn.</summary>
public interface ICallBackStore
{
    /// <summary>Those still owed, the oldest first.</summary>
    Task<IReadOnlyList<CallBack>> ReadOwedAsync(int limit, CancellationToken cancellationToken);

    Task<IReadOnlyList<CallBack>> ReadOfAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>False when it was done already, or is not there.</summary>
    Task<bool> MarkDoneAsync(long id, string accountId, DateTimeOffset now, CancellationToken cancellationToken);
}
