using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Timers;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>How a counsellor's floor ends, whoever ends it.</summary>
internal static class FloorChanges
{
    public static void LeaveFloor(this Turn turn, ConversationStatus status)
    {
        turn.Status = status;
        turn.CounsellorId = null;
        turn.Enlist(new LeaveQueue(turn.Conversation.Key));
        turn.Enlist(new AwaitNobody(turn.Conversation.Key));
    }

    /// <summary>The first place in the queue was kept while the counsellor had the floor: joining again does not lose it.</summary>
    public static void ReturnToQueue(this Turn turn, string reason, string? organisation = null)
    {
        turn.Status = ConversationStatus.Bot;
        turn.CounsellorId = null;
        turn.AskForCounsellor(reason, urgent: false, organisation);
    }

    public static void Await(this Turn turn, Awaited whom, bool anew = false) => turn.Enlist(new AwaitAnswer(turn.Conversation.Key, whom, anew, turn.Now));
}
