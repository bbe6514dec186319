using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Corrections;
using EmploisEnRegions.Handoff.Merges;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Partners;
using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Handoff.Desk;

/// <summary>What a counsellor does to a conversation, each operation once by its id and each in the audit log. Answers the refusal's code
/// (<see cref="Refusals"/>) or null when it is done.</summary>
public sealed class CounsellorActions(ITurns turns, IAuditLog audit, TimeProvider clock)
{
    /// <summary>Longest message, in characters: what every channel can carry.</summary>
    public const int LongestText = 4000;

    public Task<string?> TakeAsync(ConversationKey key, Account by, string operationId, CancellationToken cancellationToken) =>
        RunAsync(key, by, new Take(operationId, BadgeOf(by)), AuditAction.Took, cancellationToken);

    /// <exception cref="ArgumentException">The text is empty or longer than <see cref="LongestText"/>.</exception>
    public Task<string?> WriteAsync(ConversationKey key, Account by, string operationId, string text, CancellationToken cancellationToken)
    {
        // Forms send line ends as CR LF; channels count and show them as they come.
        var trimmed = text.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (trimmed.Length is 0 or > LongestText) throw new ArgumentException($"A message has 1 to {LongestText} characters.", nameof(text));
        return RunAsync(key, by, new Write(operationId, BadgeOf(by), trimmed), AuditAction.Wrote, cancellationToken);
    }

    public Task<string?> HandBackAsync(ConversationKey key, Account by, string operationId, CancellationToken cancellationToken) =>
        RunAsync(key, by, new HandBack(operationId, BadgeOf(by)), AuditAction.HandedBack, cancellationToken);

    public Task<string?> CloseAsync(ConversationKey key, Account by, string operationId, ClosingOutcome? outcome, CancellationToken cancellationToken) =>
        RunAsync(key, by, new Close(operationId, BadgeOf(by), outcome), AuditAction.Closed, cancellationToken);

    /// <summary>One attempt at a call-back, whoever has the floor.</summary>
    public Task<string?> AttemptAsync(
        ConversationKey key, Account by, string operationId, long callBackId, AttemptResult result, CancellationToken cancellationToken) =>
        RunAsync(key, by, new AttemptCallBack(operationId, callBackId, result, BadgeOf(by)), AuditAction.CalledBack, cancellationToken);

    /// <param name="note">Why, for the colleague; the person does not read it.</param>
    public Task<string?> PassOnAsync(ConversationKey key, Account by, string operationId, Account to, string note, CancellationToken cancellationToken) =>
        RunAsync(key, by, new PassOn(operationId, BadgeOf(by), BadgeOf(to), NoteOf(key, by, operationId, note)), AuditAction.Transferred, cancellationToken, to.Id);

    /// <param name="note">Why, for whoever takes it; the person does not read it.</param>
    public Task<string?> SendToAsync(ConversationKey key, Account by, string operationId, string organisation, string note, CancellationToken cancellationToken) =>
        RunAsync(key, by, new SendTo(operationId, BadgeOf(by), organisation, NoteOf(key, by, operationId, note)), AuditAction.Transferred, cancellationToken);

    /// <param name="facts">That field alone, as <see cref="ICorrectionReader"/> read it; null takes the answer out.</param>
    /// <param name="said">The answer in the person's language.</param>
    public Task<string?> CorrectAsync(ConversationKey key, Account by, string operationId, string field, Profile? facts, string said, CancellationToken cancellationToken) =>
        RunAsync(key, by, new Correct(operationId, BadgeOf(by), field, facts, said), AuditAction.Corrected, cancellationToken);

    /// <param name="chosen">The answers that hold from now on.</param>
    public Task<string?> MergeAsync(ConversationKey key, Account by, string operationId, ConversationKey other, Profile chosen, CancellationToken cancellationToken) =>
        RunAsync(key, by, new Merge(operationId, BadgeOf(by), other, chosen), AuditAction.Merged, cancellationToken, also: other);

    public Task<string?> UnmergeAsync(Account by, string operationId, MergeRecord undone, CancellationToken cancellationToken) =>
        RunAsync(undone.Key, by, new Unmerge(operationId, BadgeOf(by), undone), AuditAction.Unmerged, cancellationToken, also: undone.Other);

    public Task<string?> ProposePartnerAsync(Account by, string operationId, PartnerDossier dossier, CancellationToken cancellationToken) =>
        RunAsync(dossier.Key, by, new ProposePartner(operationId, BadgeOf(by), dossier), AuditAction.PartnerAsked, cancellationToken);

    /// <param name="also">Another conversation that it was done to.</param>
    private async Task<string?> RunAsync(
        ConversationKey key, Account by, DeskOperation operation, AuditAction action, CancellationToken cancellationToken, string? subject = null, ConversationKey? also = null)
    {
        var result = await turns.OperateAsync(key, operation, cancellationToken).ConfigureAwait(false);
        if (result.Outcome is not TurnOutcome.Done) return result.Refusal;
        await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), by.Id, action, key, subject), cancellationToken).ConfigureAwait(false);
        if (also is { } other) await audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), by.Id, action, other), cancellationToken).ConfigureAwait(false);
        return result.Refusal;
    }

    private Note NoteOf(ConversationKey key, Account by, string operationId, string text) =>
        new(operationId, key, by.Id, by.DisplayName, text.Trim(), clock.GetUtcNow());

    private static Badge BadgeOf(Account account) => new(account.Id, account.DisplayName, account.Organisation);
}
