using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using Xunit;

namespace EmploisEnRegions.Unit.Regions;

/// <summary>What certain answers must lead to; whole situations stand in Personas/personas.md.</summary>
public class CertainAnswersTests
{
    [Theory]
    [InlineData("""{"maxDriveHoursToMontreal":2}""", "01 02 03 08 09 10 11 12", "distance")]
    [InlineData("""{"maxDriveHoursToMontreal":4}""", "01 02 08 09 10 11", "distance")]
    [InlineData("""{"medicalCare":true}""", "10", "medicalCare")]
    [InlineData("""{"excluded":["16","09"]}""", "09 16", "excluded")]
    public void What_the_person_cannot_have_is_left_out_with_the_reason(string json, string excluded, string because)
    {
        var left = Recommender.BuiltIn.Suggest(ProfileJson.Read(json)).Excluded;

        Assert.Equal(excluded.Split(' '), left.Select(e => e.Region));
        Assert.All(left, e => Assert.Equal(because, e.Because));
    }

    [Fact]
    public void Saying_nothing_leaves_everything_open()
    {
        var all = Recommender.BuiltIn.Suggest(Profile.Empty);

        Assert.Empty(all.Excluded);
        Assert.All(all.Suggestions, s => Assert.InRange(s.Stability, 0, 0.75));
        Assert.All(all.Suggestions, s => Assert.InRange(s.Score, 0.4, 0.6));
    }

    [Fact]
    public void Why_not_names_the_limit_and_what_would_change_it()
    {
        var why = Recommender.BuiltIn.WhyNot(ProfileJson.Read("""{"landscape":["sea"],"maxDriveHoursToMontreal":6}"""), "11");

        Assert.Equal("distance", why.ExcludedBecause);
        Assert.Null(why.Rank);
        var change = why.Changes[0];
        Assert.Equal(["maxDriveHoursToMontreal"], change.Fields);
        Assert.Equal(8, change.Profile.MaxDriveHoursToMontreal);
    }

    [Theory]
    [InlineData("""{"status":"closedPermit"}""", "closedPermit")]
    [InlineData("""{"occupation":{"text":"infirmière","nocCode":"31301"}}""", "regulated")]
    [InlineData("""{"partner":{"exists":true,"occupation":{"text":"avocat","nocCode":"41101"}}}""", "partnerRegulated")]
    [InlineData("""{"french":"none"}""", "frenchNeeded")]
    [InlineData("""{"medicalCare":true}""", "medicalCareToCheck")]
    [InlineData("""{"housing":{"type":"buy"}}""", "housePricesUnknown")]
    public void What_must_be_checked_first_is_said_and_excludes_nobody(string json, string caution) =>
        Assert.Contains(Recommender.BuiltIn.Suggest(ProfileJson.Read(json)).Suggestions[0].Cautions, c => c.Id == caution);

    [Fact]
    public void What_weighs_is_told_and_what_was_not_answered_is_not()
    {
        var weights = Recommender.BuiltIn.Weights(ProfileJson.Read("""{"landscape":["sea"],"vehicle":false,"status":"closedPermit","amenities":["mosquée"]}"""));

        Assert.Equal(1, weights.Sum(w => w.Share), 0.0001);
        Assert.Contains(weights, w => w.Criterion == "landscape");
        Assert.Contains(weights, w => w.Criterion == "vehicle");
        Assert.DoesNotContain(weights, w => w.Criterion is "interest" or "occupation" or "near" or "study");
        Assert.Equal(Recommender.BuiltIn.Weights(ProfileJson.Read("""{"landscape":["sea"],"vehicle":false}""")), weights);
    }
}
