using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>Universities and colleges, for who comes to study.</summary>
internal sealed class Study : Criterion
{
    public override string Id => "study";

    public override IReadOnlyList<string> Reads { get; } = [];

    public override bool IsAnswered(Profile profile) => profile.Goals is not null;

    public override double Weight(Profile profile) => profile.Goals?.Contains(Goal.Study) == true ? 1.6 : 0;

    public override Assessment Assess(Region region, Profile profile)
    {
        var universities = region.Institutions.Where(i => i.Kind == "university").ToList();
        var college = region.Institutions.FirstOrDefault(i => i.Kind == "college");
        return universities.Count == 0
            ? new Assessment(college is null ? 0.1 : 0.25, "noUniversity", college?.Figure)
            : new Assessment(Math.Min(0.95, 0.65 + (0.1 * universities.Count)), "university", universities[0].Figure);
    }
}
