using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class OutcomeStore(IDatabase database) : IOutcomeStore
{
    private const string Insert = """
        INSERT INTO handoff_outcomes (channel_id, conversation_id, kind, regions, closed_by, organisation, closed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """;

    private const string Read = """
        SELECT o.kind, o.regions, coalesce(a.display_name, '') ByName, o.organisation, o.closed_at ClosedAt
        FROM handoff_outcomes o LEFT JOIN accounts a ON a.id = o.closed_by
        WHERE o.channel_id = @ChannelId AND o.conversation_id = @ConversationId ORDER BY o.closed_at DESC, o.id DESC
        """;

    public static Statement Add(RecordOutcome record) => new(
        Insert, record.Key.ChannelId, record.Key.ConversationId, NameOf(record.Outcome.Kind), string.Join(' ', record.Outcome.Regions),
        record.By.Id, record.By.Organisation, record.At.Millis());

    public async Task<IReadOnlyList<RecordedOutcome>> ReadOfAsync(ConversationKey key, CancellationToken cancellationToken) =>
        [.. (await database.QueryAsync<Row>(Read, key, cancellationToken).ConfigureAwait(false)).Select(row => row.ToOutcome())];

    public static string NameOf(OutcomeKind kind) => kind switch
    {
        OutcomeKind.RegionsRetained => "regionsRetained",
        OutcomeKind.VisitPlanned => "visitPlanned",
        OutcomeKind.Moved => "moved",
        OutcomeKind.Other => "other",
    };

    public static OutcomeKind KindOf(string name) => name switch
    {
        "regionsRetained" => OutcomeKind.RegionsRetained,
        "visitPlanned" => OutcomeKind.VisitPlanned,
        "moved" => OutcomeKind.Moved,
        "other" => OutcomeKind.Other,
        _ => throw new InvalidDataException($"handoff_outcomes.kind = {name}"),
    };

    private sealed record Row
    {
        public required string Kind { get; init; }
        public required string Regions { get; init; }
        public required string ByName { get; init; }
        public required string Organisation { get; init; }
        public long ClosedAt { get; init; }

        public RecordedOutcome ToOutcome()
        {
            var outcome = new ClosingOutcome(KindOf(Kind), Regions.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            return new RecordedOutcome(outcome, ByName, Organisation, ClosedAt.Instant());
        }
    }
}
