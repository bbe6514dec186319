using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Merges;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class MergeStore(IDatabase database) : IMergeStore
{
    private const string Insert = """
        INSERT INTO handoff_merges (id, channel_id, conversation_id, other_channel_id, other_conversation_id, profile_before, profile_after, by_name, at)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9 WHERE EXISTS (SELECT 1 FROM conversations WHERE channel_id = $4 AND conversation_id = $5)
        ON CONFLICT DO NOTHING
        """;

    private const string Read = """
        SELECT id, channel_id ChannelId, conversation_id ConversationId, other_channel_id OtherChannelId, other_conversation_id OtherConversationId,
          profile_before ProfileBefore, profile_after ProfileAfter, by_name ByName, at
        FROM handoff_merges
        WHERE (channel_id = @ChannelId AND conversation_id = @ConversationId) OR (other_channel_id = @ChannelId AND other_conversation_id = @ConversationId)
        ORDER BY at, id
        """;

    // A name on the channel is looked for among all conversations: on the page of a merge only, never in a turn.
    private const string Suggest = """
        SELECT found.channel_id ChannelId, found.conversation_id ConversationId FROM (
          SELECT theirs.channel_id, theirs.conversation_id FROM handoff_callbacks mine JOIN handoff_callbacks theirs ON theirs.address = mine.address
          WHERE mine.channel_id = @ChannelId AND mine.conversation_id = @ConversationId
          UNION
          SELECT o.channel_id, o.conversation_id FROM handoff_callbacks mine JOIN conversations o ON o.person_id = mine.address
          WHERE mine.channel_id = @ChannelId AND mine.conversation_id = @ConversationId
          UNION
          SELECT theirs.channel_id, theirs.conversation_id FROM conversations me JOIN handoff_callbacks theirs ON theirs.address = me.person_id
          WHERE me.channel_id = @ChannelId AND me.conversation_id = @ConversationId
          UNION
          SELECT o.channel_id, o.conversation_id FROM conversations me JOIN conversations o ON o.channel_id = me.channel_id AND o.person_id = me.person_id
          WHERE me.channel_id = @ChannelId AND me.conversation_id = @ConversationId) found
        WHERE NOT (found.channel_id = @ChannelId AND found.conversation_id = @ConversationId)
          AND NOT EXISTS (SELECT 1 FROM conversation_links l WHERE l.channel_id = @ChannelId AND l.conversation_id = @ConversationId
            AND l.other_channel_id = found.channel_id AND l.other_conversation_id = found.conversation_id)
        ORDER BY 1, 2 LIMIT @limit
        """;

    public static Statement Add(MergeRecord merge) => new(
        Insert, merge.Id, merge.Key.ChannelId, merge.Key.ConversationId, merge.Other.ChannelId, merge.Other.ConversationId,
        merge.Before, merge.After, merge.ByName, merge.At.Millis());

    public static Statement Forget(string id) => new("DELETE FROM handoff_merges WHERE id = $1", id);

    public async Task<IReadOnlyList<MergeRecord>> ReadOfAsync(ConversationKey key, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<Row>(Read, key, cancellationToken).ConfigureAwait(false)).Select(row => row.ToMerge())];

    public async Task<IReadOnlyList<ConversationKey>> SuggestAsync(ConversationKey key, int limit, CancellationToken cancellationToken)
    {
        var values = new { key.ChannelId, key.ConversationId, limit };
        var rows = await database.QueryAsync<KeyRow>(Suggest, values, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new ConversationKey(row.ChannelId, row.ConversationId))];
    }

    private sealed record KeyRow
    {
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
    }

    private sealed record Row
    {
        public required string Id { get; init; }
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public required string OtherChannelId { get; init; }
        public required string OtherConversationId { get; init; }
        public required string ProfileBefore { get; init; }
        public required string ProfileAfter { get; init; }
        public required string ByName { get; init; }
        public long At { get; init; }

        public MergeRecord ToMerge() => new(
            Id, new ConversationKey(ChannelId, ConversationId), new ConversationKey(OtherChannelId, OtherConversationId),
            ProfileBefore, ProfileAfter, ByName, At.Instant());
    }
}
