using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Outbox;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Channels;

internal sealed class DeliveryPartStore(IDatabase database) : IDeliveryParts
{
    private const string Count = """
        SELECT count(*) FROM delivered_parts WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND sequence = @sequence
        """;

    // The conversation may have been erased while the part was on its way.
    private const string Add = """
        INSERT INTO delivered_parts (channel_id, conversation_id, sequence, part, message_id, status, final)
        SELECT channel_id, conversation_id, @Sequence, @Part, @ChannelsId, 'accepted', FALSE
        FROM conversations WHERE channel_id = @ChannelId AND conversation_id = @ConversationId
        ON CONFLICT DO NOTHING
        """;

    private const string SetStatus = """
        UPDATE delivered_parts SET status = @status, final = @final WHERE message_id = @channelsId AND final = FALSE
        RETURNING channel_id ChannelId, conversation_id ConversationId, sequence, part
        """;

    public async Task<int> CountAsync(ConversationKey key, long sequence, CancellationToken cancellationToken)
    {
        var values = new { key.ChannelId, key.ConversationId, sequence };
        return (int)await database.ReadValueAsync<long>(Count, values, cancellationToken).ConfigureAwait(false);
    }

    public Task AddAsync(DeliveredPart part, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(part);
        var values = new { part.Key.ChannelId, part.Key.ConversationId, part.Sequence, part.Part, part.ChannelsId };
        return database.ExecuteAsync(Add, values, cancellationToken);
    }

    public async Task<DeliveredPart?> SetStatusAsync(string channelsId, string status, bool final, CancellationToken cancellationToken)
    {
        var row = await database.WriteAsync(
            (session, cancel) => session.FirstAsync<Row>(SetStatus, new { channelsId, status, final }, cancel), cancellationToken).ConfigureAwait(false);
        return row is null ? null : new DeliveredPart(new ConversationKey(row.ChannelId, row.ConversationId), row.Sequence, row.Part, channelsId);
    }

    private sealed record Row
    {
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public long Sequence { get; init; }
        public int Part { get; init; }
    }
}
