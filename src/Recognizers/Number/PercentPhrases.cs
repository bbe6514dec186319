using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

/// <summary>Percents.words.txt: what stands after, before or without a number.</summary>
internal sealed class PercentPhrases
{
    private static readonly Lazy<PercentPhrases> French = new(() => new PercentPhrases(1));
    private static readonly Lazy<PercentPhrases> English = new(() => new PercentPhrases(2));

    private PercentPhrases(int column)
    {
        foreach (var row in Table.Rows("Percents.words.txt"))
        {
            var phrases = row[0] switch { "after" => After, "before" => Before, _ => Alone };
            foreach (var phrase in Table.Words(row[column]))
            {
                phrases.Add(phrase, row[0]);
            }
        }
    }

    public Phrases<string> After { get; } = new();

    public Phrases<string> Before { get; } = new();

    public Phrases<string> Alone { get; } = new();

    public static PercentPhrases Of(Language language) => language == Language.French ? French.Value : English.Value;
}
