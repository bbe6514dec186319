using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using Xunit;

namespace EmploisEnRegions.Unit.Regions;

/// <summary>People as a counsellor would describe them, with the ranking one would expect and why.</summary>
public class PersonaTests
{
    [Theory]
    // A nurse who wants the sea and a small town for two children: the three regions on salt water.
    [InlineData("""{"goals":["work","family"],"occupation":{"text":"infirmière","nocCode":"31301"},"community":"town","landscape":["sea"],"children":{"count":2,"ages":[4,9]}}""", "01 09 11", "landscape")]
    // A miner who likes forests and lakes: where the mines are.
    [InlineData("""{"occupation":{"text":"mineur","nocCode":"83100"},"landscape":["forest","lake"],"vehicle":true}""", "08 10", "landscape occupation")]
    // A farm worker who wants a village and farmland: the farming plains and the Lower St. Lawrence.
    [InlineData("""{"goals":["lifestyle"],"occupation":{"text":"ouvrière agricole","nocCode":"84120"},"community":"village","landscape":["farmland"]}""", "01 12 17", "landscape")]
    // A student without a car who wants a city: universities and city buses.
    [InlineData("""{"goals":["study"],"community":"city","vehicle":false}""", "03 05 07", "study community")]
    // A developer who speaks English and little French, without a car, in a city: Sherbrooke, Gatineau, Québec.
    [InlineData("""{"occupation":{"text":"programmeur","nocCode":"21232"},"french":"beginner","english":"advanced","vehicle":false,"community":"city"}""", "03 05 07", "occupation community language")]
    // A teacher who wants mountains and lakes, not over three hours from Montréal.
    [InlineData("""{"occupation":{"text":"enseignante","nocCode":"41221"},"landscape":["mountain","lake"],"maxDriveHoursToMontreal":3}""", "05 15", "occupation landscape")]
    // Someone with a sister in Rimouski.
    [InlineData("""{"goals":["join"],"near":{"place":"Rimouski","region":"01"}}""", "01 09", "near")]
    // Regular care for a child: the two regions with a university hospital.
    [InlineData("""{"medicalCare":true,"goals":["family"],"children":{"count":1,"ages":[2]}}""", "03 05", "health")]
    public void The_first_three_hold_the_regions_a_counsellor_would_name(string json, string expected, string because)
    {
        var three = Recommender.BuiltIn.Suggest(ProfileJson.Read(json)).Suggestions.Take(3).ToList();

        Assert.Superset(expected.Split(' ').ToHashSet(), three.Select(s => s.Region).ToHashSet());
        Assert.All(three.Where(s => expected.Contains(s.Region, StringComparison.Ordinal)), s => Assert.Contains(s.Reasons[0].Criterion, because.Split(' ')));
    }

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
    public void A_village_lover_is_not_sent_to_the_big_city_of_the_right_region()
    {
        var suggestion = Recommender.BuiltIn.Suggest(ProfileJson.Read("""{"community":"village"}""")).Of("09")!;

        Assert.All(suggestion.Centres, c => Assert.InRange(c.Population, 0, 5000));
    }

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
