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
        var found = region.Landscapes.Where(l => profile.Landscape.Contains(l.Landscape)).ToList();
        var score = profile.Landscape.Average(wanted => found.Find(l => l.Landscape == wanted)?.Strength ?? (wanted == Landscape.Sea ? 0 : 0.3));
        return Assessment.Of(score, "has", "lacks", score > 0.5 ? found.MaxBy(l => l.Strength)?.Figure : null);
    }
}
