using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Occupations;

/// <summary>Finds unit groups by the stems that a wording shares with their names; rare stems weigh more.</summary>
internal sealed class OccupationNameFinder
{
    private const int LongestQuery = 24;
    private const double OtherLanguage = 0.985;
    private const double Least = 0.25;
    private const double WholeName = 0.8;

    private readonly HashSet<string> ignored;
    private readonly List<(string Code, double Weight, string Language, double Size, int Count)> names = [];
    private readonly Dictionary<string, List<int>> byStem = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> rarity = new(StringComparer.Ordinal);
    private readonly double unknownRarity;

    /// <param name="all">Names of all groups.</param>
    /// <param name="ignoredWords">Words that carry no trade: "je suis", "depuis", "work".</param>
    public OccupationNameFinder(IEnumerable<OccupationName> all, Shorthand shorthand, HashSet<string> ignoredWords)
    {
        ignored = ignoredWords;
        var cut = all.Select(n => (Name: n, Stems: StemsOf(MessageCutter.Phrase(n.Text, shorthand)).Distinct(StringComparer.Ordinal).ToList())).Where(n => n.Stems.Count > 0).ToList();
        var groups = cut.Select(n => n.Name.Code).Distinct(StringComparer.Ordinal).Count();
        foreach (var stem in cut.SelectMany(n => n.Stems.Select(s => (Stem: s, n.Name.Code))).Distinct().GroupBy(x => x.Stem, StringComparer.Ordinal))
            rarity[stem.Key] = Math.Log(1 + ((double)groups / stem.Count()));
        unknownRarity = Math.Log(1 + groups) * 0.6;
        foreach (var (name, stems) in cut) Index(name, stems);
    }

    /// <summary>Best first; 1 for a whole name.</summary>
    /// <param name="wholeNames">Only names that were said almost whole: what is volunteered needs more evidence.</param>
    public IReadOnlyList<OccupationMatch> Find(IEnumerable<string> words, string? language, int top, bool wholeNames = false)
    {
        var stems = StemsOf(words).Distinct(StringComparer.Ordinal).Take(LongestQuery).ToList();
        if (stems.Count == 0) return [];
        var asked = stems.Sum(s => rarity.GetValueOrDefault(s, unknownRarity));
        var shared = new Dictionary<int, (double Sum, int Count)>();
        foreach (var stem in stems)
        {
            if (!byStem.TryGetValue(stem, out var found)) continue;
            var weight = rarity[stem];
            foreach (var name in found)
            {
                var (sum, count) = shared.GetValueOrDefault(name);
                shared[name] = (sum + weight, count + 1);
            }
        }
        return Best(shared, asked, stems.Count, language, top, wholeNames ? WholeName : 0);
    }

    private List<OccupationMatch> Best(Dictionary<int, (double Sum, int Count)> shared, double asked, int askedCount, string? language, int top, double leastCoverage)
    {
        var best = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (index, (sum, count)) in shared)
        {
            var name = names[index];
            if (sum < name.Size * leastCoverage) continue;
            // How much of the name was said counts most, then how much of what was said is in the name.
            var score = name.Weight * (0.62 * (sum / name.Size) + 0.38 * (sum / asked));
            if (count == name.Count && count < askedCount) score += 0.02 * count;
            if (language is not null && name.Language != language) score *= OtherLanguage;
            if (score > best.GetValueOrDefault(name.Code)) best[name.Code] = score;
        }
        return [.. best.Where(b => b.Value >= Least).OrderByDescending(b => b.Value).ThenBy(b => b.Key, StringComparer.Ordinal).Take(top).Select(b => new OccupationMatch(b.Key, Math.Round(Math.Min(1, b.Value), 3)))];
    }

    private void Index(OccupationName name, List<string> stems)
    {
        foreach (var stem in stems)
        {
            if (!byStem.TryGetValue(stem, out var list)) byStem[stem] = list = [];
            list.Add(names.Count);
        }
        names.Add((name.Code, name.Weight, name.Language, stems.Sum(s => rarity[s]), stems.Count));
    }

    private IEnumerable<string> StemsOf(IEnumerable<string> words) => words.Where(w => OccupationTitles.IsOfTrade(w, ignored)).Select(Stems.Of);
}
