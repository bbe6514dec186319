using EmploisEnRegions.Recognizers.Reading;

namespace EmploisEnRegions.Recognizers.Dates;

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
            var role = Roles.Of(head[0]);
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
