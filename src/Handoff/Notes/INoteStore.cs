using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Handoff.Notes;

/// <summary>What a counsellor writes for colleagues. Never in the transcript, never sent to the person; erased with the conversation.</summary>
/// <param name="Id">Once-only key: the same note sent twice is kept once.</param>
public sealed record Note(string Id, ConversationKey Key, string AuthorId, string AuthorName, string Text, DateTimeOffset At);

/// <summary>A note that comes with a change of hands, or not at all.</summary>
public sealed record RecordNote(Note Note) : ITurnWrite;

public interface INoteStore
{
    Task AddAsync(Note note, CancellationToken cancellationToken);

    /// <summary>The oldest first.</summary>
    Task<IReadOnlyList<Note>> ReadAsync(ConversationKey key, CancellationToken cancellationToken);
}
