using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Units;

/// <param name="Name">As the official library names it in the language.</param>
/// <param name="Code">ISO 4217, or empty.</param>
internal sealed record Unit(string Name, string Code);

/// <summary>The tables of units beside this file: what may stand before a number, and what after it.</summary>
internal sealed class UnitPhrases
{
    private static readonly Lazy<UnitPhrases> FrenchMoney = new(() => Currencies(0));
    private static readonly Lazy<UnitPhrases> EnglishMoney = new(() => Currencies(1));
    private static readonly Lazy<UnitPhrases>[] AllAges = Quantities("Ages.words.txt");
    private static readonly Lazy<UnitPhrases>[] AllDimensions = Quantities("Dimensions.words.txt");
    private static readonly Lazy<UnitPhrases>[] AllTemperatures = Quantities("Temperatures.words.txt");

    public Phrases<Unit> Before { get; } = new();

    public Phrases<Unit> After { get; } = new();

    public static UnitPhrases Money(Language language) => language == Language.French ? FrenchMoney.Value : EnglishMoney.Value;

    public static UnitPhrases Ages(Language language) => AllAges[Column(language)].Value;

    public static UnitPhrases Dimensions(Language language) => AllDimensions[Column(language)].Value;

    public static UnitPhrases Temperatures(Language language) => AllTemperatures[Column(language)].Value;

    private static int Column(Language language) => language == Language.French ? 0 : 1;

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

    private static Lazy<UnitPhrases>[] Quantities(string table) => [new(() => Quantities(table, 0)), new(() => Quantities(table, 1))];

    private static UnitPhrases Quantities(string table, int column)
    {
        var phrases = new UnitPhrases();
        foreach (var row in Table.Rows(table))
        {
            foreach (var word in Table.Words(row[2 + column]))
            {
                phrases.After.Add(word, new Unit(row[column], ""));
            }
        }
        return phrases;
    }
}
