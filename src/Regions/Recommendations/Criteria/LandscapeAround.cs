using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>How far the landscapes that are wanted mark the region. Sea is there or not; the others are somewhere in every region.</summary>
internal sealed class LandscapeAround : Criterion
{
    public override string Id => "landscape";

    public override IReadOnlyList<string> Reads { get; } = ["landscape"];

    public override IReadOnlyList<Profile> PossibleAnswers { get; } =
        [.. Enum.GetValues<Landscape>().Select(l => new Profile { Landscape = [l] }), Profile.Empty];

    public override bool IsAnswered(Profile profile) => profile.Landscape is not null;

    public override double Weight(Profile profile) =>
        profile.Landscape is null or { Count: 0 } ? 0 : 1.3 * Boost(profile, 1.4, Goal.Lifestyle);

    public override Assessment Assess(Region region, Profile profile)
    {
        if (profile.Landscape is null or { Count: 0 }) return Assessment.Neutral;
        var sum = 0.0;
        for (var i = 0; i < profile.Landscape.Count; i++) sum += Find(region, profile.Landscape[i])?.Strength ?? (profile.Landscape[i] == Landscape.Sea ? 0 : 0.3);
        var score = sum / profile.Landscape.Count;
        return Assessment.Of(score, "has", "lacks", score > 0.5 ? Strongest(region, profile.Landscape)?.Figure : null);
    }

    /// <summary>In the order of the region, so that the order of the wishes changes nothing.</summary>
    private static RegionLandscape? Strongest(Region region, IReadOnlyList<Landscape> wanted)
    {
        RegionLandscape? strongest = null;
        for (var i = 0; i < region.Landscapes.Count; i++)
        {
            var found = region.Landscapes[i];
            if (wanted.Contains(found.Landscape) && !(strongest?.Strength >= found.Strength)) strongest = found;
        }

        return strongest;
    }

    private static RegionLandscape? Find(Region region, Landscape wanted)
    {
        for (var i = 0; i < region.Landscapes.Count; i++)
        {
            if (region.Landscapes[i].Landscape == wanted) return region.Landscapes[i];
        }

        return null;
    }
}
