using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Choices;

internal enum Answer
{
    Neither,
    Yes,
    No,
}

/// <summary>Booleans.words.txt.</summary>
internal sealed class BooleanPhrases
{
    private static readonly Lazy<BooleanPhrases> French = new(() => new BooleanPhrases(1));
    private static readonly Lazy<BooleanPhrases> English = new(() => new BooleanPhrases(2));

    private BooleanPhrases(int column)
    {
        foreach (var row in Table.Rows("Booleans.words.txt"))
        {
            var isWhole = row[0].StartsWith("whole ", StringComparison.Ordinal);
            var answer = Enum.Parse<Answer>(isWhole ? row[0][6..] : row[0], ignoreCase: true);
            foreach (var phrase in Table.Words(row[column]))
            {
                (isWhole ? Whole : Anywhere).Add(phrase, answer);
            }
        }
    }

    public Phrases<Answer> Anywhere { get; } = new();

    public Phrases<Answer> Whole { get; } = new();

    public static BooleanPhrases Of(Language language) => language == Language.French ? French.Value : English.Value;
}
