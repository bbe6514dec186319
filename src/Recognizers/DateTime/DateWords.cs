using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Dates;

/// <summary>What a word of Dates.words.txt may be; a word has one role or several.</summary>
[Flags]
internal enum Role : ulong
{
    None = 0,
    Month = 1UL << 0,
    Weekday = 1UL << 1,
    Season = 1UL << 2,
    Unit = 1UL << 3,
    Day = 1UL << 4,
    Now = 1UL << 5,
    Asap = 1UL << 6,
    Part = 1UL << 7,
    Tonight = 1UL << 8,
    ThisMorning = 1UL << 9,
    ThisAfternoon = 1UL << 10,
    ThisEvening = 1UL << 11,
    Noon = 1UL << 12,
    Am = 1UL << 13,
    Pm = 1UL << 14,
    Hour = 1UL << 15,
    From = 1UL << 16,
    To = 1UL << 17,
    Between = 1UL << 18,
    And = 1UL << 19,
    Of = 1UL << 20,
    At = 1UL << 21,
    On = 1UL << 22,
    The = 1UL << 23,
    In = 1UL << 24,
    Ago = 1UL << 25,
    Later = 1UL << 26,
    Before = 1UL << 27,
    Until = 1UL << 28,
    After = 1UL << 29,
    Since = 1UL << 30,
    Each = 1UL << 31,
    For = 1UL << 32,
    Few = 1UL << 33,
    Whole = 1UL << 34,
    Next = 1UL << 35,
    Last = 1UL << 36,
    This = 1UL << 37,
    This2 = 1UL << 38,
    Start = 1UL << 39,
    Mid = 1UL << 40,
    End = 1UL << 41,
    Half = 1UL << 42,
    Quarter = 1UL << 43,
    Past = 1UL << 44,
    Minus = 1UL << 45,
    Once = 1UL << 46,
    Often = 1UL << 47,
    Holiday = 1UL << 48,
    Earlier = 1UL << 49,
    Latest = 1UL << 50,
    More = 1UL << 51,
    Less = 1UL << 52,
    Onward = 1UL << 53,
    Eod = 1UL << 54,
    Recent = 1UL << 55,
    Other = 1UL << 56,
    Same = 1UL << 57,
    CalendarYear = 1UL << 58,
    SchoolYear = 1UL << 59,
    FiscalYear = 1UL << 60,
    Starting = 1UL << 61,
    ShortDay = 1UL << 62,
    Decade = 1UL << 63,
}

/// <summary>The roles of one phrase and, for each, its value in the table.</summary>
internal sealed class Sense
{
    private readonly Dictionary<Role, string> _values = [];

    public Role Roles { get; private set; }

    public string this[Role role] => _values[role];

    public void Add(Role role, string value)
    {
        Roles |= role;
        _values.TryAdd(role, value);
    }
}

internal static class DateWords
{
    private static readonly Lazy<Phrases<Sense>> French = new(() => Load(1));
    private static readonly Lazy<Phrases<Sense>> English = new(() => Load(2));

    public static Phrases<Sense> Of(Language language) => language == Language.French ? French.Value : English.Value;

    private static Phrases<Sense> Load(int column)
    {
        var phrases = new Phrases<Sense>();
        var senses = new Dictionary<string, Sense>();
        foreach (var row in Table.Rows("Dates.words.txt"))
        {
            var head = row[0].Split(' ', 2);
            var role = Enum.Parse<Role>(head[0], ignoreCase: true);
            foreach (var phrase in Table.Words(row[column]))
            {
                if (!senses.TryGetValue(phrase, out var sense))
                {
                    senses[phrase] = sense = new Sense();
                    phrases.Add(phrase, sense);
                }
                sense.Add(role, head[1]);
            }
        }
        return phrases;
    }
}
