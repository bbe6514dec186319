using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>Closeness to the place of relatives, friends or an employer, in a straight line to the nearest centre.</summary>
internal sealed class CloseToSomeone(RegionCatalog regions) : Criterion
{
    private const double FarKilometres = 300;
    private static readonly Source Computed = new("estimate", "README, Estimates", "", "MIT");

    public override string Id => "near";

    public override IReadOnlyList<string> Reads { get; } = ["near"];

    public override IReadOnlyList<Profile> PossibleAnswers { get; } =
        [Profile.Empty, Profile.Empty, .. regions.Regions.Select(r => new Profile { Near = new Near(r.Centres[0].Name, r.Code) })];

    public override bool IsAnswered(Profile profile) => profile.Near is not null;

    public override double Weight(Profile profile) => Where(profile.Near) is null ? 0 : 2.4 * Boost(profile, 1.3, Goal.Join);

    public override Assessment Assess(Region region, Profile profile)
    {
        if (profile.Near?.Region == region.Code) return new Assessment(1, "sameRegion");
        if (Where(profile.Near) is not { } there) return Assessment.Neutral;
        var (nearest, kilometres) = region.Centres.Select(c => (Centre: c, Km: there.KilometresTo(Position.Of(c)))).MinBy(x => x.Km);
        var figure = new Figure { Value = kilometres, Unit = "km", Year = "2025", Place = nearest.Name, Source = Computed, IsEstimate = true };
        return Assessment.Of(0.7 - (0.7 * kilometres / FarKilometres), "closeBy", "farAway", figure);
    }

    /// <summary>The place itself when it is one of our centres, else the main centre of its region.</summary>
    private Position? Where(Near? near)
    {
        if (near?.Region is not { } code) return null;
        if (code is "06" or "13") return Position.Montreal;
        if (regions.Find(code) is not { } region) return null;
        return Position.Of(region.Centres.FirstOrDefault(c => string.Equals(c.Name, near.Place, StringComparison.OrdinalIgnoreCase)) ?? region.Centres[0]);
    }
}
