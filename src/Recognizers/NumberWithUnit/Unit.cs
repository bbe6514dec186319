using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Units;

/// <param name="Name">As the official library names it in the language.</param>
/// <param name="Code">ISO 4217, or empty.</param>
internal sealed record Unit(string Name, string Code);

/// <summary>Currencies.words.txt and Ages.words.txt: what may stand before a number, and what after it.</summary>
internal sealed class UnitPhrases
{
    private static readonly Lazy<UnitPhrases> FrenchMoney = new(() => Currencies(0));
    private static readonly Lazy<UnitPhrases> EnglishMoney = new(() => Currencies(1));
    private static readonly Lazy<UnitPhrases> FrenchAges = new(() => Ages(0));
    private static readonly Lazy<UnitPhrases> EnglishAges = new(() => Ages(1));

    public Phrases<Unit> Before { get; } = new();

    public Phrases<Unit> After { get; } = new();

    public static UnitPhrases Money(Language language) => language == Language.French ? FrenchMoney.Value : EnglishMoney.Value;

    public static UnitPhrases Ages(Language language) => language == Language.French ? FrenchAges.Value : EnglishAges.Value;

    private static UnitPhrases Currencies(int column)
    {
        var phrases = new UnitPhrases();
        foreach (var row in Table.Rows("Currencies.words.txt"))
        {
            var unit = new Unit(row[column], row[2]);
            foreach (var sign in Table.Words(row[3]))
            {
                phrases.Before.Add(sign, unit);
                phrases.After.Add(sign, unit);
            }
            foreach (var word in Table.Words(row[4 + column]))
            {
                phrases.After.Add(word, unit);
            }
        }
        return phrases;
    }

    private static UnitPhrases Ages(int column)
    {
        var phrases = new UnitPhrases();
        foreach (var row in Table.Rows("Ages.words.txt"))
        {
            foreach (var word in Table.Words(row[2 + column]))
            {
                phrases.After.Add(word, new Unit(row[column], ""));
            }
        }
        return phrases;
    }
}
