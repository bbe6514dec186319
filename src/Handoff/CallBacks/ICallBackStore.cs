using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Desk;

namespace EmploisEnRegions.Handoff.CallBacks;

/// <param name="DueAt">When the next attempt is due.</param>
public sealed record CallBack(long Id, ConversationKey Key, CallBackRequest Request, string Language, DateTimeOffset AskedAt, DateTimeOffset DueAt)
{
    /// <summary>Null while it is owed.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>Display name of the counsellor whose attempt was the last; null while it is owed, or when the person revoked it.</summary>
    public string? DoneBy { get; init; }

    /// <summary>What came of it; null while it is owed.</summary>
    public CallBackResult? Result { get; init; }

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<CallBackAttempt> Attempts { get; init; } = [];
}

/// <param name="ByName">Display name of the counsellor.</param>
public sealed record CallBackAttempt(AttemptResult Result, string ByName, DateTimeOffset At);

public enum AttemptResult { Reached, NoAnswer, VoicemailLeft, WrongNumber, NoLongerWanted }

/// <summary>How a call-back ended.</summary>
public enum CallBackResult { Reached, NotReached, WrongNumber, NoLongerWanted, Revoked }

/// <summary>The call-backs people asked for. What changes them comes with a turn: <see cref="RecordCallBack"/>, <see cref="RecordAttempt"/>,
/// <see cref="RevokeCallBacks"/>.</summary>
public interface ICallBackStore
{
    /// <summary>Those still owed, the first due first.</summary>
    Task<IReadOnlyList<CallBack>> ReadOwedAsync(int limit, CancellationToken cancellationToken);

    Task<IReadOnlyList<CallBack>> ReadOfAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>How many were due before that instant.</summary>
    Task<int> CountDueAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
