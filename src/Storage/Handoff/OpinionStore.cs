using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Opinions;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class OpinionStore(IDatabase database) : IOpinionStore
{
    // Of a conversation that was erased meanwhile nothing is kept.
    private const string Add = """
        INSERT INTO handoff_opinions (id, channel_id, conversation_id, region, in_favour, reason, author_id, written_at)
        SELECT @Id, @ChannelId, @ConversationId, @Region, @For, @Reason, @AuthorId, @At
        WHERE EXISTS (SELECT 1 FROM conversations WHERE channel_id = @ChannelId AND conversation_id = @ConversationId)
        ON CONFLICT (id) DO NOTHING
        """;

    private const string Read = """
        SELECT o.id, o.region, o.in_favour InFavour, o.reason, o.author_id AuthorId, coalesce(a.display_name, '') AuthorName, o.written_at At
        FROM handoff_opinions o LEFT JOIN accounts a ON a.id = o.author_id
        WHERE o.channel_id = @ChannelId AND o.conversation_id = @ConversationId ORDER BY o.written_at DESC, o.id DESC
        """;

    public Task AddAsync(Opinion opinion, CancellationToken cancellationToken)
    {
        var values = new
        {
            opinion.Id, opinion.Key.ChannelId, opinion.Key.ConversationId, opinion.Region, opinion.For, opinion.Reason, opinion.AuthorId, At = opinion.At.Millis(),
        };
        return database.ExecuteAsync(Add, values, cancellationToken);
    }

    public async Task<IReadOnlyList<Opinion>> ReadAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<Row>(Read, key, cancellationToken).ConfigureAwait(false);
        return [.. rows.DistinctBy(row => row.Region).Select(row => new Opinion(row.Id, key, row.Region, row.InFavour, row.Reason, row.AuthorId, row.AuthorName, row.At.Instant()))];
    }

    private sealed record Row
    {
        public required string Id { get; init; }
        public required string Region { get; init; }
        public bool InFavour { get; init; }
        public required string Reason { get; init; }
        public required string AuthorId { get; init; }
        public required string AuthorName { get; init; }
        public long At { get; init; }
    }
}
