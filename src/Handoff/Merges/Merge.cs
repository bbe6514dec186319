using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Corrections;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Handoff.Merges;

/// <summary>Two conversations are one person's: from now on they are shown, and erased, together. Nothing of the other one changes.</summary>
/// <param name="Chosen">The answers that hold from now on, chosen where the two differ.</param>
public sealed record Merge(string OperationId, Badge By, ConversationKey Other, Profile Chosen) : DeskOperation(OperationId);

/// <summary>They are not, after all: the answers of before come back, unless the person answered since.</summary>
public sealed record Unmerge(string OperationId, Badge By, MergeRecord Undone) : DeskOperation(OperationId);

/// <param name="Before">The answers of the conversation before, in JSON.</param>
/// <param name="After">Those that were chosen.</param>
public sealed record MergeRecord(string Id, ConversationKey Key, ConversationKey Other, string Before, string After, string ByName, DateTimeOffset At);

public sealed record RecordMerge(MergeRecord Merge) : ITurnWrite;

public sealed record ForgetMerge(string Id) : ITurnWrite;

public interface IMergeStore
{
    /// <summary>Merges that hold, made here or from the other conversation.</summary>
    Task<IReadOnlyList<MergeRecord>> ReadOfAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>Conversations that may be of the same person: the same name on the channel, the same number or address to call back.</summary>
    Task<IReadOnlyList<ConversationKey>> SuggestAsync(ConversationKey key, int limit, CancellationToken cancellationToken);
}

internal static class Merging
{
    public static void Apply(Turn turn, Merge merge)
    {
        turn.Refusal = Correcting.RefusalOf(turn, merge.By);
        if (turn.Refusal is not null) return;
        var key = turn.Conversation.Key;
        var before = turn.Dossier.Profile;
        Correcting.Replace(turn, merge.Chosen, merge.By);
        turn.Enlist(new LinkConversations(key, merge.Other, CodePurpose.Continue));
        turn.Enlist(new RecordMerge(new MergeRecord(merge.OperationId, key, merge.Other, ProfileJson.Write(before), ProfileJson.Write(merge.Chosen), merge.By.DisplayName, turn.Now)));
    }

    public static void Apply(Turn turn, Unmerge unmerge)
    {
        turn.Refusal = Correcting.RefusalOf(turn, unmerge.By);
        if (turn.Refusal is not null) return;
        var undone = unmerge.Undone;
        if (turn.Dossier.Profile == ProfileJson.Read(undone.After)) Correcting.Replace(turn, ProfileJson.Read(undone.Before), unmerge.By);
        turn.Enlist(new UnlinkConversations(undone.Key, undone.Other));
        turn.Enlist(new ForgetMerge(undone.Id));
    }
}
