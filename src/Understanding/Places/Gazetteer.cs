using EmploisEnRegions.Regions.Reference;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Places;

/// <summary>All names of places, by their folded words.</summary>
internal sealed class Gazetteer
{
    private const int ShortestWithoutArticle = 6;
    private readonly Dictionary<string, List<(string[] Words, Place Place)>> byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Place> towns = new(StringComparer.Ordinal);
    private readonly Func<string, string[]> cut;

    /// <param name="names">The lines of place-names.txt.</param>
    /// <param name="cut">Cuts a name into folded words as messages are cut.</param>
    public Gazetteer(MunicipalityCatalog municipalities, string names, Func<string, string[]> cut)
    {
        this.cut = cut;
        var lines = names.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').ToList();
        var weak = lines.Where(l => l.StartsWith("weak ", StringComparison.Ordinal)).SelectMany(l => Names(l[5..])).Select(Key).ToHashSet(StringComparer.Ordinal);
        foreach (var line in lines.Where(l => l.StartsWith("elsewhere ", StringComparison.Ordinal))) AddElsewhere(line);
        foreach (var place in Twins.Marked([.. municipalities.All.Select(m => PlaceOf(m, weak))])) AddMunicipality(place);
        foreach (var line in lines.Where(l => l.StartsWith("town ", StringComparison.Ordinal))) AddTownNames(Names(line[5..]));
        foreach (var line in lines.Where(l => l.StartsWith("region ", StringComparison.Ordinal))) AddRegion(line[7..9], Names(line[10..]));
        foreach (var list in byFirstWord.Values) list.Sort((a, b) => Order(b).CompareTo(Order(a)));
    }

    /// <summary>Every word that is part of a name, and the name's words together.</summary>
    public IEnumerable<string[]> AllNames => byFirstWord.Values.SelectMany(l => l).Select(x => x.Words);

    /// <summary>The longest name that begins at this word.</summary>
    public PlaceSpan? At(IReadOnlyList<Token> tokens, int first)
    {
        if (!byFirstWord.TryGetValue(tokens[first].Text, out var candidates)) return null;
        foreach (var (words, place) in candidates)
        {
            if (Fits(tokens, first, words)) return new PlaceSpan(first, words.Length, place);
        }
        return null;
    }

    private static bool Fits(IReadOnlyList<Token> tokens, int first, string[] words)
    {
        if (first + words.Length > tokens.Count) return false;
        for (var k = 1; k < words.Length; k++)
        {
            if (tokens[first + k].Text != words[k]) return false;
        }
        return true;
    }

    private Place PlaceOf(Municipality town, HashSet<string> weak) =>
        new(town.Name, PlaceKind.Municipality, town.Region, town.InCmm || town.Region is "06" or "13", weak.Contains(Key(town.Name)), town.Population);

    private void AddMunicipality(Place place)
    {
        if (!towns.TryGetValue(place.Name, out var twin) || twin.Population < place.Population) towns[place.Name] = place;
        var words = cut(place.Name);
        Add(words, place);
        if (!place.Weak && words.Length > 1 && words[0] is "l" or "la" or "le" or "les" && words[1].Length >= ShortestWithoutArticle) Add(words[1..], place);
    }

    private void AddTownNames(List<string> names)
    {
        var town = towns.TryGetValue(names[0], out var known) ? known : throw new FormatException($"place-names.txt: no municipality \"{names[0]}\".");
        foreach (var name in names.Skip(1)) Add(cut(name), town with { Weak = false });
    }

    private void AddRegion(string code, List<string> names)
    {
        foreach (var name in names) Add(cut(name), new Place(names[0], PlaceKind.Region, code));
    }

    private void AddElsewhere(string line)
    {
        foreach (var name in Names(line[13..])) Add(cut(name), new Place(name, PlaceKind.Elsewhere, null));
    }

    private void Add(string[] words, Place place)
    {
        if (!byFirstWord.TryGetValue(words[0], out var list)) byFirstWord[words[0]] = list = [];
        list.Add((words, place));
    }

    /// <summary>Longest name first; then a country or region before a hamlet of the same name; then the larger town.</summary>
    private static long Order((string[] Words, Place Place) x) =>
        (x.Words.Length * 100_000_000L) + x.Place.Kind switch
        {
            PlaceKind.Region => 50_000_000L,
            PlaceKind.Elsewhere => 10_000_000L,
            PlaceKind.Municipality => x.Place.Population,
        };

    private string Key(string name) => string.Join(' ', cut(name));

    private static List<string> Names(string cells) => [.. cells.Split('|').Select(c => c.Trim()).Where(c => c.Length > 0)];
}
