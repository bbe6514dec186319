namespace EmploisEnRegions.Storage.Handoff.Find;

/// <summary>What the two databases say differently of words. Only folded words and facets come here: letters and digits, nothing to escape.</summary>
internal abstract record FindSql
{
    private const int ShortestBeginning = 3;

    /// <summary>Run in order, in one transaction: @ChannelId, @ConversationId, @Version, @BeganAt, @words, @facets (a space between).</summary>
    public abstract IReadOnlyList<string> Keep { get; }

    /// <summary>From what, up to the joins; a condition on @match where there is one.</summary>
    public abstract string From(bool matching);

    /// <summary>The value of @match.</summary>
    public abstract string Match(IEnumerable<string> words, IEnumerable<string> facets);

    /// <summary>The latest beginning first.</summary>
    public abstract string Order { get; }

    public abstract string After { get; }

    /// <summary>Nearly everything begins with so few letters: they are a word of their own.</summary>
    private static bool IsWhole(string word) => word.Length < ShortestBeginning;

    public sealed record OnSqlite : FindSql
    {
        public override IReadOnlyList<string> Keep { get; } =
        [
            "DELETE FROM find_entries WHERE channel_id = @ChannelId AND conversation_id = @ConversationId",
            """
            INSERT INTO find_entries (number, channel_id, conversation_id, version, began_at)
            SELECT n.number, c.channel_id, c.conversation_id, @Version, c.created_at
            FROM conversations c JOIN conversation_numbers n ON n.channel_id = c.channel_id AND n.conversation_id = c.conversation_id
            WHERE c.channel_id = @ChannelId AND c.conversation_id = @ConversationId AND c.created_at = @BeganAt
            """,
            """
            INSERT INTO find_words (rowid, words, facets)
            SELECT number, @words, @facets FROM find_entries WHERE channel_id = @ChannelId AND conversation_id = @ConversationId
            """,
        ];

        // Numbers grow as conversations begin: the index of words is walked from the latest, and no more of it than a page takes.
        public override string Order => "ORDER BY e.number DESC";

        public override string After => "e.number < @number";

        public override string From(bool matching) => matching
            ? "FROM find_words w JOIN find_entries e ON e.number = w.rowid WHERE find_words MATCH @match"
            : "FROM find_entries e WHERE TRUE";

        public override string Match(IEnumerable<string> words, IEnumerable<string> facets) =>
            string.Join(" AND ", words.Select(word => IsWhole(word) ? $"words : \"{word}\"" : $"words : \"{word}\" *").Concat(facets.Select(facet => $"facets : \"{facet}\"")));
    }

    public sealed record OnPostgres : FindSql
    {
        // A sign that no word has keeps facets apart.
        private const string Facet = "#";

        public override IReadOnlyList<string> Keep { get; } =
        [
            """
            INSERT INTO find_entries (channel_id, conversation_id, version, began_at, words)
            SELECT channel_id, conversation_id, @Version, created_at,
              to_tsvector('simple', @words) || array_to_tsvector(array(SELECT '#' || f FROM unnest(string_to_array(@facets, ' ')) f))
            FROM conversations WHERE channel_id = @ChannelId AND conversation_id = @ConversationId AND created_at = @BeganAt
            ON CONFLICT (conversation_id, channel_id) DO UPDATE SET version = excluded.version, began_at = excluded.began_at, words = excluded.words
            """,
        ];

        public override string Order => "ORDER BY e.began_at DESC, e.number DESC";

        public override string After => "(e.began_at, e.number) < (@beganAt, @number)";

        public override string From(bool matching) => matching ? "FROM find_entries e WHERE e.words @@ @match::tsquery" : "FROM find_entries e WHERE TRUE";

        public override string Match(IEnumerable<string> words, IEnumerable<string> facets) =>
            string.Join(" & ", words.Select(word => IsWhole(word) ? $"'{word}'" : $"'{word}':*").Concat(facets.Select(facet => $"'{Facet}{facet}'")));
    }
}
