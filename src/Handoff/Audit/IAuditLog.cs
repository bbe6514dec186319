using EmploisEnRegions.Conversations;

namespace EmploisEnRegions.Handoff.Audit;

/// <summary>Append-only: who did what to which conversation or account, and when. Never what was said.</summary>
/// <param name="AccountId">Null when nobody is signed in (a failed sign-in of an unknown address).</param>
/// <param name="Subject">Account id that the action is about, or null.</param>
public sealed record AuditEntry(DateTimeOffset At, string? AccountId, AuditAction Action, ConversationKey? Key = null, string? Subject = null);

public enum AuditAction
{
    SignedIn, SignInFailed, LockedOut, SignedOut, AdministratorCreated, Invited, InvitationAccepted, AccountDisabled, AccountEnabled,
    Opened, Took, Wrote, Noted, Opined, HandedBack, Transferred, Closed, CalledBack, AlertSeen, Searched, RepliesChanged, HoursChanged,
    DeliveryRetried, AllDeliveriesRetried, DeliveryDropped,
    PasswordChanged, FactorAdded, FactorRemoved, RecoveryCodeUsed, RecoveryCodesRenewed, SessionEnded, OtherSessionsEnded,
    Corrected, FileOpened, Merged, Unmerged,
    PartnerAsked, PartnerLinkMade, PartnerOpened, PartnerAccepted, PartnerRefused, PartnerRevoked,
}

public interface IAuditLog
{
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>Reads all entries and follows the chain of their hashes.</summary>
    Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken);

    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadLatestAsync(int limit, CancellationToken cancellationToken);
}

/// <param name="Chained">Entries whose hashes follow one another.</param>
/// <param name="Before">Entries of before there was a chain.</param>
/// <param name="Head">Hash of the last entry: noted elsewhere, it proves later that nothing was rewritten.</param>
public sealed record AuditVerdict(long Chained, long Before, string Head)
{
    /// <summary>The first entry that does not follow; <see cref="End"/> when entries at the end are missing; null when all is whole.</summary>
    public long? BrokenAt { get; init; }

    public const long End = long.MaxValue;
}
