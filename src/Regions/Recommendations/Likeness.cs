namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>A region that resembles another one in what weighs for a person.</summary>
/// <param name="Region">Two-digit region code.</param>
/// <param name="Shared">Ids of the criteria that speak for both, the heaviest first; never empty.</param>
public sealed record Alike(string Region, IReadOnlyList<string> Shared)
{
    /// <summary>By the weighted distance of the scores, the nearest first; only regions that share something good with the other.</summary>
    internal static List<Alike> To(int region, Evaluation evaluation) =>
    [
        .. evaluation.Order.Where(other => other != region)
            .Select(other => (Alike: new Alike(evaluation.Regions[other].Code, SharedBy(region, other, evaluation)), Distance: Distance(region, other, evaluation)))
            .Where(x => x.Alike.Shared.Count > 0)
            .OrderBy(x => x.Distance)
            .Select(x => x.Alike),
    ];

    private static double Distance(int region, int other, Evaluation evaluation) =>
        Math.Round(Enumerable.Range(0, evaluation.Criteria.Count).Sum(c => Math.Abs(evaluation.Lead(c, region, other))), 9);

    private static List<string> SharedBy(int region, int other, Evaluation evaluation) =>
    [
        .. Enumerable.Range(0, evaluation.Criteria.Count)
            .Where(c => evaluation.Weight(c) > 0 && evaluation.Evidence(c, region).Basis is { } basis && basis == evaluation.Evidence(c, other).Basis && evaluation.Score(c, region) > 0.5)
            .OrderByDescending(evaluation.Weight)
            .Select(c => evaluation.Criteria[c].Id),
    ];
}
