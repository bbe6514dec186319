using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Conversations.Continuation;

/// <param name="Hash">Keyed hash of the code: who reads the table finds none.</param>
public sealed record StoredCode(byte[] Hash, CodePurpose Purpose, ConversationKey Key, DateTimeOffset ExpiresAt);

/// <summary>Where codes and links between conversations are kept. Both go with their conversation.</summary>
public interface IContinuationStore
{
    /// <summary>One code per conversation and purpose: an earlier one is no longer good.</summary>
    Task AddAsync(StoredCode code, CancellationToken cancellationToken);

    /// <summary>Null when there is none, it was used, or its time is over.</summary>
    Task<StoredCode?> FindAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Outside a turn, with what is to be told of it. False when somebody else used it first.</summary>
    Task<bool> SpendAsync(byte[] hash, PendingCodeNotice notice, CancellationToken cancellationToken);

    Task CancelAsync(ConversationKey key, CancellationToken cancellationToken);

    Task<IReadOnlyList<LinkedConversation>> LinkedAsync(ConversationKey key, CancellationToken cancellationToken);

    /// <summary>Waits until it is told; the same one again changes nothing.</summary>
    Task AddNoticeAsync(PendingCodeNotice notice, CancellationToken cancellationToken);

    Task<IReadOnlyList<PendingCodeNotice>> ReadNoticesAsync(int most, CancellationToken cancellationToken);

    Task RemoveNoticeAsync(PendingCodeNotice notice, CancellationToken cancellationToken);
}

/// <summary>What the person of that conversation has yet to be told of their code. It goes with the conversation; of a turn: kept when the turn commits.</summary>
public sealed record PendingCodeNotice(ConversationKey Key, CodeWasUsed Told) : ITurnWrite;

/// <summary>The code is good from the turn on; an earlier one of that conversation and purpose no longer is.</summary>
public sealed record OfferCode(StoredCode Code) : ITurnWrite;

/// <summary>The code is used up with the turn; a turn that uses a used one is a conflict.</summary>
public sealed record SpendCode(byte[] Hash) : ITurnWrite;

/// <summary>The conversation of the turn and another one belong together. Of the same person: erased together. Of spouses: each erases their own, the link goes.</summary>
public sealed record LinkConversations(ConversationKey Key, ConversationKey Other, CodePurpose Kind) : ITurnWrite;

/// <summary>Two conversations that were taken for one person's are not.</summary>
public sealed record UnlinkConversations(ConversationKey Key, ConversationKey Other) : ITurnWrite;

public sealed record LinkedConversation(ConversationKey Key, CodePurpose Kind);
