using System.Diagnostics;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Find;
using EmploisEnRegions.Support;
using EmploisEnRegions.Tests.Integration.Storage;

namespace EmploisEnRegions.Tests.Integration.Counsellors;

/// <summary>A hundred thousand stored conversations are listed and searched in less than a tenth of a second.</summary>
public abstract class FindSpeedTests(SharedPostgres? postgres) : OnEitherDatabase(postgres)
{
    public sealed class OnSqlite() : FindSpeedTests(null)
    {
        protected override string Fill => $"""
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {Many})
            INSERT INTO conversations (channel_id, conversation_id, version, last_sequence, status, language, created_at, last_word_at, consented, failed_turns, dossier, state)
            SELECT 'directline', 'c' || i, 1, 1, 'bot', 'fr', {Began} + i * 60000, {Began} + i * 60000, TRUE, 0, CAST('{Dossier}' AS BLOB), x'' FROM n;
            INSERT INTO find_entries (number, channel_id, conversation_id, version, began_at)
            SELECT n.number, c.channel_id, c.conversation_id, 1, c.created_at FROM conversations c JOIN conversation_numbers n USING (channel_id, conversation_id);
            INSERT INTO find_words (rowid, words, facets) SELECT number, {Words("number")}, {Facets("number", "")} FROM find_entries;
            ANALYZE;
            """;
    }

    public sealed class OnPostgres(SharedPostgres postgres) : FindSpeedTests(postgres)
    {
        protected override string Fill => $"""
            INSERT INTO conversations (channel_id, conversation_id, version, last_sequence, status, language, created_at, last_word_at, consented, failed_turns, dossier, state)
            SELECT 'directline', 'c' || i, 1, 1, 'bot', 'fr', {Began} + i * 60000, {Began} + i * 60000, TRUE, 0, convert_to('{Dossier}', 'UTF8'), ''::bytea FROM generate_series(1::bigint, {Many}) AS s (i);
            INSERT INTO find_entries (channel_id, conversation_id, version, began_at, words)
            SELECT 'directline', 'c' || i, 1, {Began} + i * 60000, to_tsvector('simple', {Words("i")}) || array_to_tsvector(string_to_array({Facets("i", "#")}, ' ')) FROM generate_series(1::bigint, {Many}) AS s (i);
            ANALYZE;
            """;
    }

    private const int Many = 100_000;
    private const int Limit = 51;
    private const long Began = 1_770_000_000_000;
    private const string Dossier = """{"profile":{"occupation":{"text":"soudeur"}},"suggestions":[{"region":"01","rank":1,"score":0.8,"stability":0.9,"reasons":[]}],"consented":true}""";

    protected abstract string Fill { get; }

    /// <summary>Everybody says two words, every second person a third; the others grow rare.</summary>
    protected static string Words(string i) =>
        $"'bonjour emploi ' || CASE WHEN {i} % 2 = 0 THEN 'famille ' ELSE '' END || 'metier' || ({i} % 500) || ' ville' || ({i} % 40) || ' rare' || ({i} % 20000)"
        + string.Concat(Enumerable.Range(1, 30).Select(k => $" || ' mot' || (({i} * {k + 6}) % {200 * k})"));

    protected static string Facets(string i, string sign) =>
        $"'{sign}region' || (10 + {i} % 8) || ' {sign}region' || (10 + {i} % 5) || CASE WHEN {i} % 1000 = 0 THEN ' {sign}outcomemoved' WHEN {i} % 3 = 0 THEN ' {sign}outcomeother' ELSE '' END";

    [Fact]
    public async Task Lists_and_searches_take_less_than_a_tenth_of_a_second()
    {
        var database = await NewDatabaseAsync();
        await using (var desk = new DeskHost(database))
        {
            var store = desk.Get<IFindStore>();
            Assert.Empty(await store.SearchAsync(new FindQuery([], []), Limit, CancellationToken.None));
            database.Execute(Fill);

            var slow = new List<string>();
            foreach (var (name, query, full) in Queries())
            {
                var best = TimeSpan.MaxValue;
                for (var i = 0; i < 5; i++)
                {
                    var began = Stopwatch.GetTimestamp();
                    var found = await store.SearchAsync(query, Limit, CancellationToken.None);
                    best = TimeSpan.FromTicks(Math.Min(best.Ticks, Stopwatch.GetElapsedTime(began).Ticks));
                    Assert.Equal(full, found.Count == Limit);
                    Assert.NotEmpty(found);
                }

                TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {best.TotalMilliseconds:0.0} ms");
                if (best > TimeSpan.FromMilliseconds(100)) slow.Add($"{name}: {best.TotalMilliseconds:0} ms");
            }

            Assert.Empty(slow);
        }

        database.Delete();
    }

    private static IEnumerable<(string Name, FindQuery Query, bool FullPage)> Queries()
    {
        var middle = DateTimeOffset.FromUnixTimeMilliseconds(Began + (Many / 2 * 60_000L));
        var (moved, region) = (FindText.Outcome(OutcomeKind.Moved), FindText.Region("12"));
        yield return ("the latest", new FindQuery([], []), true);
        yield return ("the latest of some days", new FindQuery([], [], middle, middle.AddDays(2)), true);
        yield return ("a word that all say", new FindQuery(["bonjour"], []), true);
        yield return ("the beginning of many words", new FindQuery(["mot"], []), true);
        yield return ("a rare word", new FindQuery(["rare19999"], []), false);
        yield return ("two common words", new FindQuery(["emploi", "famille"], []), true);
        yield return ("a common and a rare word", new FindQuery(["bonjour", "rare19998"], []), false);
        yield return ("a region", new FindQuery([], [region]), true);
        yield return ("a rare outcome", new FindQuery([], [moved]), true);
        yield return ("a word, a region and an outcome", new FindQuery(["famille"], [FindText.Region("10"), moved]), true);
        yield return ("a word in old days", new FindQuery(["bonjour"], [], middle.AddDays(-20), middle.AddDays(-19)), true);
        yield return ("a rare word in old days", new FindQuery(["metier7"], [], middle.AddDays(-30), middle), true);
        yield return ("far back", new FindQuery(["bonjour"], [], After: new FindPlace(middle.AddDays(-10), 20_000)), true);
    }
}
