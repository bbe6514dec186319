using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>For who speaks English and little French yet: English-speaking people around. The language of service does not count.</summary>
internal sealed class LanguageAround : Criterion
{
    public override string Id => "language";

    public override IReadOnlyList<string> Reads { get; } = [];

    public override IReadOnlyList<Profile> PossibleAnswers { get; } =
        [Profile.Empty, new() { French = LanguageLevel.None, English = LanguageLevel.Advanced }];

    public override bool IsAnswered(Profile profile) => profile.French is not null;

    public override double Weight(Profile profile) =>
        profile is { French: LanguageLevel.None or LanguageLevel.Beginner, English: >= LanguageLevel.Intermediate } ? 1.2 : 0;

    public override Assessment Assess(Region region, Profile profile) => region.Fact("english") is { Value: { } percent } figure
        ? Assessment.Of(0.3 + (0.25 * Doublings(percent, 1)), "englishSpoken", "mostlyFrench", figure)
        : Assessment.Unknown;
}
