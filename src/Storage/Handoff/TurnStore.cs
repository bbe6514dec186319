using System.Text.Json;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Turns;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class TurnStore(IDatabase database) : ITurnStore
{
    private const string Open = """
        SELECT q.channel_id ChannelId, q.conversation_id ConversationId, q.language, q.organisation, q.offered_to OfferedTo, q.offered_at OfferedAt,
          q.top_regions TopRegions, q.needs
        FROM handoff_queue q JOIN conversations c ON c.channel_id = q.channel_id AND c.conversation_id = q.conversation_id
        WHERE c.status = 'waiting' AND (q.offered_at IS NULL OR q.offered_at <= @before)
        ORDER BY q.urgent DESC, q.joined_at, q.conversation_id LIMIT @limit
        """;

    private const string Free = """
        SELECT a.organisation, a.languages, s.regions, s.needs
        FROM handoff_presence p JOIN accounts a ON a.id = p.account_id LEFT JOIN counsellor_serving s ON s.account_id = a.id
        WHERE p.available = TRUE AND p.seen_at >= @seenSince AND a.disabled = FALSE
          AND (SELECT count(*) FROM conversations c WHERE c.status = 'counsellor' AND c.counsellor_id = a.id) < @conversations
        """;

    // Nothing else is kept of a turn that somebody else gave meanwhile.
    private const string Offer = """
        UPDATE handoff_queue SET offered_to = @chosen, offered_at = @now
        WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND coalesce(offered_at, 0) = @before
        """;

    private const string Gain = """
        INSERT INTO organisation_turns (organisation, credit) VALUES (@organisation, @credit)
        ON CONFLICT (organisation) DO UPDATE SET credit = excluded.credit WHERE organisation_turns.credit = @was
        """;

    public async Task<IReadOnlyList<OpenTurn>> ReadOpenAsync(DateTimeOffset offeredBefore, int limit, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<OpenRow>(Open, new { before = offeredBefore.Millis(), limit }, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new OpenTurn(new ConversationKey(row.ChannelId, row.ConversationId), row.Language, row.Organisation, row.OfferedTo, row.OfferedAt.Instant())
        {
            Regions = JsonSerializer.Deserialize<string[]>(row.TopRegions) ?? [], Needs = ServingStore.Words(row.Needs),
        })];
    }

    public async Task<IReadOnlyList<FreeCounsellor>> ReadFreeAsync(DateTimeOffset seenSince, int conversations, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync<FreeRow>(Free, new { seenSince = seenSince.Millis(), conversations }, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => new FreeCounsellor(row.Organisation, ServingStore.Words(row.Languages)) { Serving = ServingStore.Of(row.Regions, row.Needs) })];
    }

    public Task<string?> OfferAsync(OpenTurn turn, IReadOnlyList<(string Organisation, int Weight)> able, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync((session, cancel) => OfferAsync(session, turn, able, now, cancel), static chosen => chosen is not null, cancellationToken);

    private static async Task<string?> OfferAsync(
        ISession session, OpenTurn turn, IReadOnlyList<(string Organisation, int Weight)> able, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var credits = new Dictionary<string, long>();
        foreach (var (organisation, _) in able)
        {
            const string sql = "SELECT credit FROM organisation_turns WHERE organisation = @organisation";
            credits[organisation] = await session.ValueAsync<long>(sql, new { organisation }, cancellationToken).ConfigureAwait(false);
        }

        var (chosen, after) = FairTurn.Next(able, credits);
        var values = new { turn.Key.ChannelId, turn.Key.ConversationId, chosen, now = now.Millis(), before = turn.OfferedAt?.Millis() ?? 0 };
        if (await session.ExecuteAsync(Offer, values, cancellationToken).ConfigureAwait(false) != 1) return null;
        // In the order of names, so that two nodes at it do not stand in each other's way.
        foreach (var (organisation, credit) in after.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var gained = new { organisation, credit, was = credits[organisation] };
            if (await session.ExecuteAsync(Gain, gained, cancellationToken).ConfigureAwait(false) != 1) return null;
        }

        return chosen;
    }

    private sealed record OpenRow
    {
        public required string ChannelId { get; init; }
        public required string ConversationId { get; init; }
        public required string Language { get; init; }
        public string? Organisation { get; init; }
        public string? OfferedTo { get; init; }
        public long? OfferedAt { get; init; }
        public required string TopRegions { get; init; }
        public required string Needs { get; init; }
    }

    private sealed record FreeRow
    {
        public required string Organisation { get; init; }
        public required string Languages { get; init; }
        public string? Regions { get; init; }
        public string? Needs { get; init; }
    }
}
