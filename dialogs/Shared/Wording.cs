using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Dialogs.Shared;

/// <summary>Small turns of phrase that several dialogs share.</summary>
internal static class Wording
{
    public static string Capitalised(this string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];

    /// <summary>Institutions of these kinds by name, the largest of a kind first, with their town where the name does not tell it.</summary>
    public static IEnumerable<string> Named(this Region region, params string[] kinds) => kinds
        .SelectMany(kind => region.Institutions.Where(i => i.Kind == kind).OrderByDescending(i => i.Figure.Value ?? 0))
        .Select(i => i.Place is null || i.Name.Contains(i.Place, StringComparison.Ordinal) ? i.Name : $"{i.Name} ({i.Place})");
}
