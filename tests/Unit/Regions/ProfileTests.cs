using System.Text.Json;
using EmploisEnRegions.Regions.Profiles;
using Xunit;

namespace EmploisEnRegions.Unit.Regions;

public class ProfileTests
{
    private const string Contract = """
        { "language": "fr", "goals": ["work","family"], "occupation": {"text": "infirmière", "nocCode": "31301"}, "keepField": true,
          "partner": {"exists": true, "occupation": {"text": "soudeur", "nocCode": "72106"}},
          "children": {"count": 2, "ages": [4, 9]}, "french": "advanced", "english": "beginner",
          "interestedIn": ["01","11"], "excluded": ["09"], "near": {"place": "Rimouski", "region": "01"}, "medicalCare": false, "vehicle": true, "community": "town",
          "landscape": ["sea"], "maxDriveHoursToMontreal": 6, "housing": {"type": "rent", "maxMonthly": 1200},
          "recognition": "notStarted", "moveBy": "2027-06..2027-09", "location": {"place": "Montréal", "inQuebec": true},
          "status": "permanentResident", "amenities": ["école"], "refuses": ["usine"], "unsure": ["housing"] }
        """;

    [Fact]
    public void The_profile_of_the_contract_comes_back_as_it_was()
    {
        var written = ProfileJson.Write(ProfileJson.Read(Contract));

        Assert.True(JsonElement.DeepEquals(JsonDocument.Parse(Contract).RootElement, JsonDocument.Parse(written).RootElement), written);
        Assert.Contains("infirmière", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_profiles_with_the_same_answers_are_equal()
    {
        var (one, two) = (ProfileJson.Read(Contract), ProfileJson.Read(Contract));

        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.NotEqual(one, two with { Children = new Children(2, [4, 10]) });
    }

    [Theory]
    [InlineData("""{"children": {"count": 21}}""", "children.count")]
    [InlineData("""{"children": {"count": -1}}""", "children.count")]
    [InlineData("""{"children": {"ages": [4, 31]}}""", "children.ages")]
    [InlineData("""{"maxDriveHoursToMontreal": 31}""", "maxDriveHoursToMontreal")]
    [InlineData("""{"maxDriveHoursToMontreal": "6"}""", "maxDriveHoursToMontreal")]
    [InlineData("""{"housing": {"maxMonthly": -5}}""", "housing.maxMonthly")]
    [InlineData("""{"language": "es"}""", "language")]
    [InlineData("""{"goals": ["work", "work"]}""", "goals")]
    [InlineData("""{"goals": ["travail"]}""", "goals")]
    [InlineData("""{"goals": [0]}""", "goals")]
    [InlineData("""{"occupation": {"text": "x", "nocCode": "3130"}}""", "occupation.nocCode")]
    [InlineData("""{"occupation": {"nocCode": "31301"}}""", "text")]
    [InlineData("""{"interestedIn": ["18"]}""", "interestedIn")]
    [InlineData("""{"interestedIn": [null]}""", "interestedIn")]
    [InlineData("""{"excluded": ["1"]}""", "excluded")]
    [InlineData("""{"moveBy": "soon"}""", "moveBy")]
    [InlineData("""{"moveBy": "2027-13"}""", "moveBy")]
    [InlineData("""{"colour": "blue"}""", "colour")]
    [InlineData("""{"vehicle": true, "vehicle": false}""", "vehicle")]
    [InlineData("null", "profile")]
    [InlineData("[]", "$")]
    [InlineData("{", "$")]
    public void A_profile_that_is_wrong_is_refused_with_the_name_of_the_field(string json, string field)
    {
        var error = Assert.ThrowsAny<JsonException>(() => ProfileJson.Read(json));

        Assert.Contains(field, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fact_that_is_learnt_replaces_the_old_one_and_is_no_longer_unsure()
    {
        var before = new Profile { Children = new Children(2, [4, 9]), Unsure = ["housing", "vehicle"], Partner = new Partner(true) };

        var after = before.With(new Profile { Children = new Children(3), Vehicle = true, Partner = new Partner(Occupation: new Occupation("soudeur", "72106")) });

        Assert.Equal(new Children(3), after.Children);
        Assert.Equal(["housing"], after.Unsure);
        Assert.Equal(new Partner(true, new Occupation("soudeur", "72106")), after.Partner);
    }

    [Fact]
    public void Every_field_of_a_profile_can_be_asked_for_and_forgotten_by_its_name()
    {
        var full = ProfileJson.Read(Contract);
        var names = JsonDocument.Parse(Contract).RootElement.EnumerateObject().Select(p => p.Name).Except(["language", "unsure"]).ToList();

        Assert.Equal(names.Order(), ProfileFields.Names.Order());
        Assert.All(names, name => Assert.True(full.Gives(name)));
        Assert.All(names, name => Assert.False(full.Without(name).Gives(name)));
    }
}
