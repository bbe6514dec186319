namespace EmploisEnRegions.Understanding.Places;

/// <summary>
/// Names that fit several places: two Saint-Siméon; and Saint-Gabriel, which is also how people say Saint-Gabriel-de-Rimouski.
/// A town ten times larger than the others is what is meant.
/// </summary>
internal static class Twins
{
    private const int MuchLarger = 10;
    private const int MostChoices = 4;

    public static IEnumerable<Place> Marked(IReadOnlyList<Place> municipalities)
    {
        var byFirstWords = municipalities.GroupBy(FirstWords, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        return municipalities.Select(place => place with { Choices = Choices(place, byFirstWords[FirstWords(place)]) });
    }

    private static IReadOnlyList<Place> Choices(Place place, List<Place> kin)
    {
        var others = kin.Where(other => other.Region != place.Region && Named(other, place.Name)).ToList();
        if (others.Count == 0 || place.Weak || place.Population > MuchLarger * others.Max(o => o.Population)) return [];
        return [.. others.Append(place).OrderByDescending(p => p.Population).DistinctBy(p => p.Region).Take(MostChoices)];
    }

    private static bool Named(Place other, string name) =>
        other.Name == name || (name.StartsWith("Saint", StringComparison.Ordinal) && other.Name.StartsWith(name + "-", StringComparison.Ordinal));

    /// <summary>"Saint-Gabriel" of "Saint-Gabriel-de-Rimouski".</summary>
    private static string FirstWords(Place place) =>
        place.Name.StartsWith("Saint", StringComparison.Ordinal) && place.Name.Split('-') is [var saint, var name, ..] ? $"{saint}-{name}" : place.Name;
}
