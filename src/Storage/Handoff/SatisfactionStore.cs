using EmploisEnRegions.Conversations;
using EmploisEnRegions.Handoff.Satisfaction;
using EmploisEnRegions.Storage.Database;

namespace EmploisEnRegions.Storage.Handoff;

internal sealed class SatisfactionStore(IDatabase database) : ISatisfactionStore
{
    private const string Record = """
        INSERT INTO handoff_satisfaction (channel_id, conversation_id, about, mark, word, given_at) VALUES ($1, $2, $3, $4, $5, $6)
        ON CONFLICT (channel_id, conversation_id, about) DO UPDATE SET mark = excluded.mark, word = coalesce(excluded.word, handoff_satisfaction.word), given_at = excluded.given_at
        """;

    private const string Columns = "SELECT about, mark, word, given_at At FROM handoff_satisfaction";

    public static Statement Of(RecordSatisfaction given) => new(
        Record, given.Key.ChannelId, given.Key.ConversationId, given.About.ToString(), given.Mark, given.Word, given.At.Millis());

    public async Task<IReadOnlyList<Opinion>> ReadOfAsync(ConversationKey key, CancellationToken cancellationToken)
    {
        const string sql = $"{Columns} WHERE channel_id = @ChannelId AND conversation_id = @ConversationId ORDER BY given_at, about";
        var rows = await database.QueryAsync<Row>(sql, key, cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToOpinion())];
    }

    public async Task<IReadOnlyList<SatisfactionSummary>> SummariseAsync(DateTimeOffset since, int words, CancellationToken cancellationToken)
    {
        const string count = "SELECT about, mark, count(*) Count FROM handoff_satisfaction WHERE given_at >= @since GROUP BY about, mark";
        var counts = (await database.QueryAsync<CountRow>(count, new { since = since.Millis() }, cancellationToken).ConfigureAwait(false)).ToList();
        var summaries = new List<SatisfactionSummary>();
        foreach (var about in Enum.GetValues<About>())
        {
            var values = new { since = since.Millis(), about = about.ToString(), words };
            var latest = await database.QueryAsync<Row>(
                $"{Columns} WHERE given_at >= @since AND about = @about AND word IS NOT NULL ORDER BY given_at DESC LIMIT @words", values, cancellationToken).ConfigureAwait(false);
            var marks = Enumerable.Range(1, 5).Select(mark => (int)counts.Where(row => row.About == about.ToString() && row.Mark == mark).Sum(row => row.Count));
            summaries.Add(new SatisfactionSummary(about, [.. marks], [.. latest.Select(row => row.ToOpinion())]));
        }

        return summaries;
    }

    private sealed record Row
    {
        public required string About { get; init; }
        public long Mark { get; init; }
        public string? Word { get; init; }
        public long At { get; init; }

        public Opinion ToOpinion() => new(Enum.Parse<About>(About), (int)Mark, Word, At.Instant());
    }

    private sealed record CountRow
    {
        public required string About { get; init; }
        public long Mark { get; init; }
        public long Count { get; init; }
    }
}
