using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Unit.Regions.Report;

/// <summary>How often a region is first or among three, and which answers lift it there.</summary>
internal sealed record Exposure(Region Region, double First, double AmongThree, IReadOnlyList<(string Answer, double Times)> LiftedBy)
{
    private const int Enough = 60;

    public static IReadOnlyList<Exposure> Of(IReadOnlyList<(Profile Profile, IReadOnlyList<Region> Three)> chosen) => [.. RegionCatalog.BuiltIn.Regions.Select(region =>
    {
        var (first, three) = (Share(chosen, c => c.Three is [var best, ..] && best == region), Share(chosen, c => c.Three.Contains(region)));
        var lifts = chosen.SelectMany(c => Answers(c.Profile, region), (c, answer) => (answer, In: c.Three.Contains(region)))
            .GroupBy(x => x.answer, x => x.In, StringComparer.Ordinal)
            .Where(g => g.Count() >= Enough)
            .Select(g => (g.Key, g.Average(inside => inside ? 1.0 : 0) / three))
            .OrderByDescending(x => x.Item2).Take(4);
        return new Exposure(region, first, three, [.. lifts]);
    })];

    private static double Share<T>(IReadOnlyList<T> all, Func<T, bool> holds) => all.Count(holds) / (double)all.Count;

    private static IEnumerable<string> Answers(Profile p, Region region)
    {
        foreach (var goal in p.Goals ?? []) yield return $"goal {goal}";
        foreach (var landscape in p.Landscape ?? []) yield return $"{landscape}";
        if (p.Community is { } community and not Community.Any) yield return $"{community}";
        if (p.Vehicle is { } car) yield return car ? "a car" : "no car";
        if (p.MedicalCare == true) yield return "regular care";
        if (p.Near?.Region is { } near) yield return near == region.Code ? "knows somebody there" : "knows somebody elsewhere";
        if (p.InterestedIn is { } drawn) yield return drawn.Contains(region.Code) ? "drawn there" : "drawn elsewhere";
        if (p.MaxDriveHoursToMontreal is { } hours) yield return hours <= 3 ? "3 h or less" : "more than 3 h";
        if (p.Housing?.MaxMonthly is { } budget) yield return budget <= 1000 ? "1,000 $ or less" : "more than 1,000 $";
        if (p.French is LanguageLevel.None or LanguageLevel.Beginner) yield return p.English >= LanguageLevel.Intermediate ? "English, little French" : "little French";
        if (p.Occupation?.NocCode is { } noc && region.Sectors.Any(s => OccupationCatalog.BuiltIn.Sectors(noc).Contains(s.Kind))) yield return "trade of a sector";
        if (p.Occupation?.NocCode is { } code && region.Outlooks.Any(o => o.NocCode == code && o.Outlook >= Outlook.Good)) yield return "trade in demand";
    }
}
