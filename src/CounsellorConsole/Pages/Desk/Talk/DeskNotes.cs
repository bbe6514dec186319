using EmploisEnRegions.Conversations;
using EmploisEnRegions.CounsellorConsole.Live;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Audit;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Find;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Opinions;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

/// <summary>What a counsellor does beside the conversation: nothing of it reaches the person.</summary>
internal sealed class DeskNotes(NoteBook notes, IOpinionStore opinions, IDeskBoards boards, FindIndexer found, IAuditLog audit, LiveUpdates live, TimeProvider clock)
{
    public async Task OpenedAsync(ConversationKey key, Account by, CancellationToken cancellationToken)
    {
        await notes.OpenedAsync(key, by.Id, clock.GetUtcNow(), cancellationToken);
        await RecordAsync(key, by, AuditAction.Opened, cancellationToken);
    }

    public async Task AddAsync(string id, ConversationKey key, Account by, string text, CancellationToken cancellationToken)
    {
        var note = new Note(id, key, by.Id, by.DisplayName, text.Trim(), clock.GetUtcNow());
        await notes.AddAsync(note, cancellationToken);
        await RecordAsync(key, by, AuditAction.Noted, cancellationToken);
        found.Refresh(key);
        live.CardChanged(key);
    }

    public async Task OpineAsync(Opinion opinion, Account by, CancellationToken cancellationToken)
    {
        await opinions.AddAsync(opinion with { At = clock.GetUtcNow() }, cancellationToken);
        await RecordAsync(opinion.Key, by, AuditAction.Opined, cancellationToken);
        live.CardChanged(opinion.Key);
    }

    public async Task AlertSeenAsync(ConversationKey key, Account by, CancellationToken cancellationToken)
    {
        await boards.AcknowledgeAsync(key, clock.GetUtcNow(), cancellationToken);
        await RecordAsync(key, by, AuditAction.AlertSeen, cancellationToken);
        live.CardChanged(key);
    }

    private Task RecordAsync(ConversationKey key, Account by, AuditAction action, CancellationToken cancellationToken) =>
        audit.AppendAsync(new AuditEntry(clock.GetUtcNow(), by.Id, action, key), cancellationToken);
}
