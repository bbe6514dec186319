using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Unit.Regions.Report;

/// <summary>A way of choosing three regions: ours, or one that listens to nothing.</summary>
internal sealed record Ranking(string Name, Func<Profile, IReadOnlyList<Region>> TopThree)
{
    public static Ranking Ours { get; } = new("ours", p => [.. Recommender.BuiltIn.Suggest(p).Suggestions.Take(3).Select(s => RegionCatalog.BuiltIn[s.Region])]);

    public static IReadOnlyList<Ranking> Baselines { get; } =
    [
        Always("nearest to Montréal", r => DriveToMontreal.Nearest(r)?.Value ?? 99),
        Always("cheapest rent", r => HousingCost.Rent(r)?.Value ?? 9999),
        Always("largest", r => -r.Fact("population")!.Value!.Value),
        new("at random", AtRandom),
    ];

    private static Ranking Always(string name, Func<Region, double> key)
    {
        IReadOnlyList<Region> three = [.. RegionCatalog.BuiltIn.Regions.OrderBy(key).Take(3)];
        return new Ranking(name, _ => three);
    }

    /// <summary>The same draw for the same profile, on every machine.</summary>
    private static IReadOnlyList<Region> AtRandom(Profile profile)
    {
        var seed = ProfileJson.Write(profile).Aggregate(17, (sum, letter) => ((sum * 31) + letter) % 1_000_003);
        var random = new Random(seed);
        return [.. RegionCatalog.BuiltIn.Regions.OrderBy(_ => random.Next()).Take(3)];
    }
}
