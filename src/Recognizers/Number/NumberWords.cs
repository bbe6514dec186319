using System.Globalization;
using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Numbers;

internal enum NumberRole : byte
{
    Unit,
    Teen,
    Ten,
    Hundred,
    Multiplier,
    Dozen,
    Collective,
    Fraction,
    First,
    Article,
    And,
    Point,
    Over,
    Ratio,
    Of,
    Minus,
    Pronoun,
}

/// <param name="IsPlural">An ordinal with its s: "thirds".</param>
internal sealed record NumberWord(NumberRole Role, double Value, bool IsOrdinal, bool IsPlural);

/// <summary>Numbers.words.txt, one dictionary per language; a word is a cardinal, an ordinal, or stands between numbers.</summary>
internal sealed class NumberWords
{
    private static readonly Lazy<NumberWords> French = new(() => new NumberWords(Language.French));
    private static readonly Lazy<NumberWords> English = new(() => new NumberWords(Language.English));

    private readonly Dictionary<string, NumberWord> _words = [];
    private readonly Dictionary<string, NumberWord>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    private NumberWords(Language language)
    {
        var offset = language == Language.French ? 0 : 1;
        foreach (var row in Table.Rows("Numbers.words.txt"))
        {
            var head = row[0].Split(' ');
            var role = Enum.Parse<NumberRole>(head[0], ignoreCase: true);
            var value = double.Parse(head[1], CultureInfo.InvariantCulture);
            Add(row[1 + offset], new NumberWord(role, value, false, false));
            AddOrdinals(row[3 + offset], role, value);
        }
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static NumberWords Of(Language language) => language == Language.French ? French.Value : English.Value;

    public NumberWord? Find(ReadOnlySpan<char> folded) => _lookup.TryGetValue(folded, out var word) ? word : null;

    private void Add(string cell, NumberWord word)
    {
        foreach (var text in Table.Words(cell))
        {
            _words.TryAdd(text, word);
        }
    }

    private void AddOrdinals(string cell, NumberRole role, double value)
    {
        foreach (var text in Table.Words(cell))
        {
            _words.TryAdd(text, new NumberWord(role, value, true, false));
            _words.TryAdd(text + "s", new NumberWord(role, value, true, true));
        }
    }
}
