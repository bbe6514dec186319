namespace EmploisEnRegions.Understanding.Occupations;

/// <summary>Bare words that name several trades ("ingénieur"), with the groups to choose from.</summary>
internal sealed class OccupationChoices
{
    private const string OnlyAsked = "asked ";
    private readonly HashSet<string> onlyAsked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OccupationMatch[]> byStems = new(StringComparer.Ordinal);
    private readonly HashSet<string> ignored;

    /// <param name="table">Lines "word, word = code code code".</param>
    public OccupationChoices(string table, IEnumerable<string> ignoredWords, Func<string, string[]> cut)
    {
        ignored = [.. ignoredWords];
        foreach (var line in table.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var asked = line.StartsWith(OnlyAsked, StringComparison.Ordinal);
            var sides = line[(asked ? OnlyAsked.Length : 0)..].Split('=', 2, StringSplitOptions.TrimEntries);
            var codes = sides[1].Split(' ');
            var matches = codes.Select((code, i) => new OccupationMatch(code, 0.8 - (0.02 * i))).ToArray();
            foreach (var key in sides[0].Split(',', StringSplitOptions.TrimEntries).Select(name => Key(cut(name))).Where(k => k.Length > 0))
            {
                byStems[key] = matches;
                if (asked) onlyAsked.Add(key);
            }
        }
    }

    /// <summary>The groups to choose from when nothing more was said than such a word; else none.</summary>
    public IReadOnlyList<OccupationMatch> Of(IEnumerable<string> words, bool asked) =>
        Key(words) is var key && byStems.TryGetValue(key, out var matches) && (asked || !onlyAsked.Contains(key)) ? matches : [];

    private string Key(IEnumerable<string> words) => string.Join(' ', words.Where(w => w.Length > 1 && !ignored.Contains(w)).Select(Stems.Of));
}
