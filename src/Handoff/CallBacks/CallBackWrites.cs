using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Desk;

namespace EmploisEnRegions.Handoff.CallBacks;

/// <summary>A counsellor tried to call back. Refused with <see cref="AlreadyDone"/> when it is no longer owed.</summary>
public sealed record AttemptCallBack(string OperationId, long CallBackId, AttemptResult Result, Badge By) : DeskOperation(OperationId)
{
    /// <summary>The refusal when it was done, revoked or erased before.</summary>
    public const string AlreadyDone = "callBackDone";
}

/// <param name="Ends">What came of the call-back; null: it is tried again when <paramref name="NextAt"/> comes.</param>
public sealed record RecordAttempt(
    ConversationKey Key, string Id, long CallBackId, AttemptResult Result, string AccountId, DateTimeOffset At, CallBackResult? Ends, DateTimeOffset NextAt) : ITurnWrite;

/// <summary>No call-back is owed any more, and the numbers and addresses are forgotten.</summary>
public sealed record RevokeCallBacks(ConversationKey Key, DateTimeOffset At) : ITurnWrite;
