using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class MentionStore(IDatabase database) : IMentionStore
{
    // A mention of a conversation that was erased meanwhile would outlive it.
    private const string Add = """
        INSERT INTO note_mentions (note_id, account_id, channel_id, conversation_id, author_id, mentioned_at)
        SELECT @Id, @accountId, @ChannelId, @ConversationId, @AuthorId, @At
        WHERE EXISTS (SELECT 1 FROM conversations WHERE channel_id = @ChannelId AND conversation_id = @ConversationId)
        ON CONFLICT (note_id, account_id) DO NOTHING
        """;

    private const string Unseen = """
        SELECT m.channel_id ChannelId, m.conversation_id ConversationId, coalesce(a.display_name, '') ByName, m.mentioned_at At
        FROM note_mentions m LEFT JOIN accounts a ON a.id = m.author_id
        WHERE m.account_id = @accountId ORDER BY m.mentioned_at DESC, m.note_id LIMIT @limit
        """;

    private const string Seen = """
        DELETE FROM note_mentions
        WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND account_id = @accountId AND mentioned_at <= @now
        """;

    public Task AddAsync(Note note, IReadOnlyList<string> accountIds, CancellationToken cancellationToken) =>
        database.WriteAsync(async (session, cancel) =>
        {
            foreach (var accountId in accountIds)
            {
                var values = new { note.Id, accountId, note.Key.ChannelId, note.Key.ConversationId, note.AuthorId, At = note.At.Millis() };
                await session.ExecuteAsync(Add, values, cancel).ConfigureAwait(false);
            }

            return true;
        }, cancellationToken);

    public async Task<IReadOnlyList<Mention>> ReadUnseenAsync(string accountId, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(Unseen, new { accountId, limit }, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new Mention(new ConversationKey(row.ChannelId, row.ConversationId), row.ByName, row.At.Instant())).DistinctBy(mention => mention.Key)];
    }

    public Task SeenAsync(ConversationKey key, string accountId, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.ExecuteAsync(Seen, new { key.ChannelId, key.ConversationId, accountId, now = now.Millis() }, cancellationToken);

    private sealed record Row
    {
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public required string ByName { get; init; }
        public long At { get; init; }
    }
}
