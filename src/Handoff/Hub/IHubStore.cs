using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Handoff.Hub;

/// <summary>Asked: the hub has not said yes. Answering: it has the floor. Over: it gave up, or refused; the console answers.</summary>
public enum HubState { Asked, Answering, Over }

/// <param name="AskedAt">When the person's request was first passed on.</param>
/// <param name="Sent">Sequence of the last entry of the transcript that the hub has.</param>
public sealed record HubCase(ConversationKey Key, HubState State, DateTimeOffset AskedAt, long Sent);

/// <summary>What the hub was asked. It ends with the person's place in the queue.</summary>
public interface IHubStore
{
    /// <summary>People who wait and were not passed on yet become cases.</summary>
    Task OpenAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Cases that are not over and that no node works on; whoever gets one keeps it for itself until then.</summary>
    Task<IReadOnlyList<HubCase>> TakeAsync(DateTimeOffset now, DateTimeOffset until, int limit, CancellationToken cancellationToken);

    Task<HubCase?> FindAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>The hub has all up to that entry; the case is free again.</summary>
    Task SentAsync(ConversationKey key, long sequence, CancellationToken cancellationToken);
}

/// <summary>The case changes with the turn that changes hands.</summary>
public sealed record MoveHubCase(ConversationKey Key, HubState State, long Sent) : ITurnWrite;

/// <summary>The hub said no, or nothing for too long. Done once; refused when it has the floor again meanwhile.</summary>
public sealed record HubGivesUp(string OperationId, HubState Was) : DeskOperation(OperationId);

/// <summary>The hub has the floor from now on: a take, with its case.</summary>
public sealed record HubTakes(string OperationId, Desk.Badge By) : DeskOperation(OperationId);
