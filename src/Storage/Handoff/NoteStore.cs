using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class NoteStore(IDatabase database) : INoteStore
{
    // A note of a conversation that was erased meanwhile would outlive it.
    private const string Add = """
        INSERT INTO handoff_notes (id, channel_id, conversation_id, author_id, text, written_at)
        SELECT @Id, @ChannelId, @ConversationId, @AuthorId, @Text, @At
        WHERE EXISTS (SELECT 1 FROM conversations WHERE channel_id = @ChannelId AND conversation_id = @ConversationId)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string Read = """
        SELECT n.id, n.author_id AuthorId, coalesce(a.display_name, '') AuthorName, n.text, n.written_at At
        FROM handoff_notes n LEFT JOIN accounts a ON a.id = n.author_id
        WHERE n.channel_id = @ChannelId AND n.conversation_id = @ConversationId ORDER BY n.written_at, n.id
        """;

    public Task AddAsync(Note note, CancellationToken cancellationToken)
    {
        var values = new { note.Id, note.Key.ChannelId, note.Key.ConversationId, note.AuthorId, note.Text, At = note.At.Millis() };
        return database.ExecuteAsync(Add, values, cancellationToken);
    }

    public async Task<IReadOnlyList<Note>> ReadAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(Read, key, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new Note(row.Id, key, row.AuthorId, row.AuthorName, row.Text, row.At.Instant()))];
    }

    private sealed record Row
    {
        public required string Id { get; init; }
        public required string AuthorId { get; init; }
        public required string AuthorName { get; init; }
        public required string Text { get; init; }
        public long At { get; init; }
    }
}
