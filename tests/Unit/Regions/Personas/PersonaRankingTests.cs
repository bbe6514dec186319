using EmploisEnRegions.Regions.Recommendations;

namespace EmploisEnRegions.Unit.Regions.Personas;

public class PersonaRankingTests
{
    public static TheoryData<string> Names => [.. Persona.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_ranking_and_the_reason_are_those_a_counsellor_expects(string name) =>
        Assert.Empty(Persona.All.Single(p => p.Name == name).Missed(Recommender.BuiltIn.Suggest(Persona.All.Single(p => p.Name == name).Profile)));

    [Fact]
    public void There_are_forty_situations_each_with_something_expected()
    {
        Assert.InRange(Persona.All.Count, 40, 80);
        Assert.All(Persona.All, p => Assert.NotEmpty(p.Yes));
        Assert.All(Persona.All, p => Assert.Empty(p.Yes.Intersect(p.No)));
    }
}
