using EmploisEnRegions.Conversations;

namespace EmploisEnRegions.Handoff.Audit;

/// <summary>Append-only: who did what to which conversation or account, and when. Never what was said.</summary>
/// <param name="AccountId">Null when nobody is signed in (a failed sign-in of an unknown address).</param>
/// <param name="Subject">Account id that the action is about, or null.</param>
public sealed record AuditEntry(DateTimeOffset At, string? AccountId, AuditAction Action, ConversationKey? Key = null, string? Subject = null);

public enum AuditAction
{
    SignedIn, SignInFailed, LockedOut, SignedOut, AdministratorCreated, Invited, InvitationAccepted, AccountDisabled, AccountEnabled,
    Opened, Took, Wrote, Noted, HandedBack, Transferred, Closed, CalledBack, AlertSeen, Searched, RepliesChanged, HoursChanged,
    DeliveryRetried, AllDeliveriesRetried, DeliveryDropped,
}

public interface IAuditLog
{
    Task AppendAsync(AuditEntry entry, CancellationToken cancellationToken);

    /// <summary>The latest first.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadLatestAsync(int limit, CancellationToken cancellationToken);
}
