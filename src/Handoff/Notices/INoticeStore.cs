using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Handoff.Notices;

/// <summary>Where counsellors want to hear that somebody waits: one conversation each, on a channel that the bot can write to.</summary>
public interface INoticeStore
{
    /// <summary>A code for the account; an earlier one no longer works. Only its SHA-256 is kept, hexadecimal.</summary>
    Task OfferAsync(string accountId, string codeHash, DateTimeOffset expiresAt, CancellationToken cancellationToken);

    /// <summary>The account whose code that is; null when there is none, it is used or past its time, or the account is disabled.</summary>
    Task<string?> FindAccountAsync(string codeHash, DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Null when the account gets no notices.</summary>
    Task<NoticeAddress?> FindAsync(string accountId, CancellationToken cancellationToken);

    /// <param name="seenSince">Who is available and was seen since then is present.</param>
    Task<IReadOnlyList<NoticeAddress>> ListAsync(DateTimeOffset seenSince, CancellationToken cancellationToken);

    Task RemoveAsync(string accountId, CancellationToken cancellationToken);
}

/// <param name="Languages">Those in which the counsellor serves: "fr", "en" or both.</param>
/// <param name="Present">Available at an open console.</param>
public sealed record NoticeAddress(string AccountId, ConversationKey Key, IReadOnlyList<string> Languages, bool Present);

/// <summary>Notices of the account of that code come to this conversation from now on; the code is used up.</summary>
public sealed record BeginNotices(ConversationKey Key, string CodeHash) : ITurnWrite;

/// <summary>No more notices to this conversation.</summary>
public sealed record EndNotices(ConversationKey Key) : ITurnWrite;
