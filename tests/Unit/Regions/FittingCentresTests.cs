using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Unit.Regions;

/// <summary>Inside the right region, the right place.</summary>
public class FittingCentresTests
{
    [Fact]
    public void A_village_lover_is_not_sent_to_the_big_city_of_the_right_region()
    {
        foreach (var suggestion in Suggest("""{"community":"village"}""").Suggestions)
        {
            var villages = RegionCatalog.BuiltIn[suggestion.Region].Centres.Count(c => c.Population < 5000);
            Assert.Equal(Math.Min(3, villages), suggestion.FittingCentres.Count(c => c.Fits.Any(f => f.Basis == "village")));
            Assert.All(suggestion.FittingCentres.Take(villages), c => Assert.InRange(c.Centre.Population, 1, 4999));
        }
    }

    [Theory]
    [InlineData("""{"community":"city"}""", "05", "Sherbrooke", "community.city")]
    [InlineData("""{"community":"town"}""", "05", "Magog", "community.town")]
    [InlineData("""{"goals":["study"]}""", "01", "Rimouski", "study.university")]
    [InlineData("""{"near":{"place":"Matane","region":"01"}}""", "01", "Matane", "near.sameTown")]
    [InlineData("""{"medicalCare":true}""", "05", "Sherbrooke", "health.universityHospital")]
    [InlineData("""{"medicalCare":true}""", "11", "Gaspé", null)]
    [InlineData("""{"vehicle":false}""", "12", "Lévis", "vehicle.transit")]
    [InlineData("""{"community":"town","children":{"count":1,"ages":[16]}}""", "12", "Saint-Georges", "family.college")]
    [InlineData("{}", "17", "Drummondville", null)]
    public void The_first_place_named_is_the_one_that_fits_and_says_why(string json, string region, string place, string? why)
    {
        var first = Suggest(json).Of(region)!.FittingCentres[0];

        Assert.Equal(place, first.Centre.Name);
        if (why is null) Assert.Empty(first.Fits);
        else Assert.Contains(first.Fits, f => $"{f.Criterion}.{f.Basis}" == why);
    }

    [Fact]
    public void Every_why_is_about_the_place_itself_and_dated() => Assert.All(
        SomeProfiles.Generate(300).SelectMany(p => Recommender.BuiltIn.Suggest(p).Suggestions).SelectMany(s => s.FittingCentres),
        c => Assert.All(c.Fits.Where(f => f.Basis != "sameTown"), f =>
        {
            Assert.Contains(c.Centre.Name, f.Figure!.Place, StringComparison.Ordinal);
            Assert.NotEmpty(f.Figure.Year);
        }));

    private static Recommendation Suggest(string json) => Recommender.BuiltIn.Suggest(ProfileJson.Read(json));
}
