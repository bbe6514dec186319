using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Unit.Regions.Relations;

/// <summary>The parts of the recommender, and catalogs with one fact changed.</summary>
internal static class Inside
{
    public static RegionCatalog Catalog => RegionCatalog.BuiltIn;

    public static Constraints Constraints { get; } = new(Catalog);

    public static IReadOnlyList<Criterion> Criteria { get; } = Recommender.BuiltIn.Criteria;

    public static string[] Codes { get; } = [.. Catalog.Regions.Select(r => r.Code)];

    public static Evaluation Evaluate(Profile profile) => new(Catalog.Regions, Criteria, Constraints, profile);

    public static Recommender With(params IReadOnlyList<Region> changed) =>
        new(new RegionCatalog([.. Catalog.Regions.Select(r => changed.FirstOrDefault(c => c.Code == r.Code) ?? r)]), OccupationCatalog.BuiltIn);

    /// <summary>The region with each of its figures of that name multiplied.</summary>
    public static Region Scaled(Region region, Func<string, bool> fact, double factor) => region with
    {
        Facts = region.Facts.SelectMany(f => f, (f, figure) => (f.Key, Figure: fact(f.Key) ? figure with { Value = figure.Value * factor } : figure)).ToLookup(x => x.Key, x => x.Figure),
    };

    /// <summary>What the region has beyond the average one, before dividing by the weights: removing an answer also removes its weight.</summary>
    public static double Lead(Profile profile, string region)
    {
        var evaluation = Evaluate(profile);
        return (evaluation.Scores[Array.IndexOf(Codes, region)] - evaluation.Scores.Average()) * evaluation.TotalWeight;
    }

    /// <summary>A relation over many profiles; one that fails names the profile.</summary>
    public static void ForAnybody(Action<Profile> relation, int count = 300, int seed = 20261122)
    {
        foreach (var profile in SomeProfiles.Generate(count, seed))
        {
            try
            {
                relation(profile);
            }
            catch (Exception e) when (e is Xunit.Sdk.XunitException or NullReferenceException)
            {
                throw new Xunit.Sdk.XunitException($"{ProfileJson.Write(profile)}\n{e.Message}");
            }
        }
    }
}
