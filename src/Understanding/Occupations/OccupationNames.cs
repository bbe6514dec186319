using EmploisEnRegions.Regions.Reference;
using EmploisEnRegions.Understanding.Tables;

namespace EmploisEnRegions.Understanding.Occupations;

/// <param name="Weight">1 for everyday names, a little less for the official titles.</param>
internal sealed record OccupationName(string Code, string Text, string Language, double Weight);

/// <summary>All names of all unit groups: our everyday names, and the official titles cut into the single trades they list.</summary>
internal static class OccupationNames
{
    private const double OfficialWeight = 0.94;
    private const double ExampleWeight = 0.99;
    private const int EverydayTables = 3;

    /// <summary>Those of the tables in this folder, then the official titles of the groups, and their example titles where they were imported.</summary>
    public static IEnumerable<OccupationName> Of(OccupationCatalog catalog) =>
        Everyday(Enumerable.Range(1, EverydayTables).Select(part => TableFiles.Text($"Occupations/everyday-{part}.txt"))).Concat(Official(catalog))
            .Concat(catalog.ExampleTitles.Select(t => new OccupationName(t.NocCode, t.Language == "fr" ? Masculine(t.Title) : t.Title, t.Language, ExampleWeight)));

    private static IEnumerable<OccupationName> Everyday(IEnumerable<string> tables)
    {
        foreach (var line in tables.SelectMany(t => t.Split('\n')).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
        {
            var sides = line[6..].Split(" / ");
            if (sides.Length != 2) throw new FormatException($"everyday names: cannot read \"{line}\".");
            foreach (var name in sides[0].Split(',', StringSplitOptions.TrimEntries)) yield return new(line[..5], name, "fr", 1);
            foreach (var name in sides[1].Split(',', StringSplitOptions.TrimEntries)) yield return new(line[..5], name, "en", 1);
        }
    }

    private static IEnumerable<OccupationName> Official(OccupationCatalog catalog)
    {
        foreach (var group in catalog.All)
        {
            foreach (var name in Trades(Masculine(group.Title.French), " et ")) yield return new(group.Code, name, "fr", OfficialWeight);
            foreach (var name in Trades(group.Title.English, " and ")) yield return new(group.Code, name, "en", OfficialWeight);
        }
    }

    private static IEnumerable<string> Trades(string title, string and)
    {
        yield return title;
        // "Senior managers - health, education": the parts are fields, not trades.
        if (title.Contains(" - ", StringComparison.Ordinal)) yield break;
        var bracket = title.IndexOf('(', StringComparison.Ordinal);
        var plain = bracket > 0 ? title[..bracket] : title;
        foreach (var part in plain.Split([", ", and], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Length > 3 && part != title) yield return part;
        }
    }

    /// <summary>"Soudeurs/soudeuses et …" → "Soudeurs et …".</summary>
    private static string Masculine(string title) =>
        string.Join(' ', title.Split(' ').Select(word => word.Contains('/', StringComparison.Ordinal) ? Half(word) : word));

    private static string Half(string word)
    {
        var first = word[..word.IndexOf('/', StringComparison.Ordinal)];
        return word[^1] == ',' ? first + "," : first;
    }
}
