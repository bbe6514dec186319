using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;
using Xunit;

namespace EmploisEnRegions.Unit.Regions;

/// <summary>A question is left out only when no answer to it can change the three regions that are suggested, or their order.</summary>
public class SettledQuestions
{
    private static readonly string[] Late = ["vehicle", "community", "landscape", "maxDriveHoursToMontreal", "housing"];
    private static readonly Recommender Recommender = Recommender.BuiltIn;

    [Fact]
    public void No_answer_to_a_question_that_is_left_out_changes_the_three_regions_or_their_order()
    {
        var random = new Random(20261128);
        var leftOut = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var profile in SomeProfiles.Generate(1500, 7))
        {
            var open = Late[random.Next(Late.Length)..];
            var before = open.Aggregate(random.Next(3) == 0 ? Choosy(profile, random) : profile, (p, field) => p.Without(field));
            foreach (var field in Recommender.Settled(before, open))
            {
                leftOut[field] = leftOut.GetValueOrDefault(field) + 1;
                for (var i = 0; i < 12; i++)
                {
                    var others = Answer(before, open.Where(f => f != field), random);
                    var (one, two) = (Answer(others, [field], random), Answer(others, [field], random));
                    Assert.Equal(FirstThree(one), FirstThree(two));
                }
            }
        }

        Assert.All(["vehicle", "community", "landscape", "housing"], field => Assert.True(leftOut.GetValueOrDefault(field) >= 10, $"{field}: {leftOut.GetValueOrDefault(field)}"));
    }

    [Fact]
    public void While_an_answer_is_open_that_may_exclude_or_bring_in_another_career_every_question_is_asked() => Assert.All(
        ["occupation", "partner", "interestedIn", "medicalCare", "goals", "french", "children"],
        field => Assert.Empty(Recommender.Settled(new Profile { Excluded = ["01", "02", "03", "04", "07", "08", "09", "10", "11", "12", "14", "15"] }, [field, "housing"])));

    [Fact]
    public void With_one_region_left_nothing_more_needs_to_be_asked_but_the_distance()
    {
        var one = new Profile { Excluded = ["01", "02", "03", "04", "07", "08", "09", "10", "11", "12", "14", "15", "16", "17"] };
        Assert.Equal(["vehicle", "community", "landscape", "housing"], Recommender.Settled(one, Late));
    }

    [Fact]
    public void With_everything_open_everything_is_asked() => Assert.Empty(Recommender.Settled(Profile.Empty, Late));

    /// <summary>Someone who wants few regions.</summary>
    private static Profile Choosy(Profile profile, Random random) =>
        profile with { Excluded = [.. RegionCatalog.BuiltIn.Regions.Select(r => r.Code).OrderBy(_ => random.Next()).Take(random.Next(11, 15))] };

    private static List<string> FirstThree(Profile profile) =>
        [.. Recommender.Suggest(profile).Suggestions.Take(3).Select(s => s.Region)];

    private static Profile Answer(Profile profile, IEnumerable<string> fields, Random random) => fields.Aggregate(profile, (p, field) => random.Next(6) == 0 ? p : field switch
    {
        "vehicle" => p with { Vehicle = random.Next(2) == 0 },
        "community" => p with { Community = (Community)random.Next(4) },
        "landscape" => p with { Landscape = [.. Enumerable.Range(0, 1 + random.Next(2)).Select(_ => (Landscape)random.Next(6)).Distinct()] },
        "maxDriveHoursToMontreal" => p with { MaxDriveHoursToMontreal = random.Next(2, 40) / 2.0 },
        _ => p with { Housing = new Housing((HousingType)random.Next(2), random.Next(5) == 0 ? null : random.Next(300, 2600)) },
    });
}
