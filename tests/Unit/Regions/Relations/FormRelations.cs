using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;

namespace EmploisEnRegions.Unit.Regions.Relations;

/// <summary>How a profile is written, and where the program runs, change nothing.</summary>
public class FormRelations
{
    [Fact]
    public void The_order_of_the_properties_does_not_matter() => Inside.ForAnybody(profile =>
    {
        var json = JsonNode.Parse(ProfileJson.Write(profile))!.AsObject();
        var turned = new JsonObject(json.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
        Assert.Equal(Told(profile), Told(ProfileJson.Read(turned.ToJsonString())));
    });

    [Fact]
    public void The_order_in_which_facts_were_learnt_does_not_matter() => Inside.ForAnybody(profile =>
    {
        var parts = ProfileFields.Names.Select(name => ProfileFields.Names.Where(n => n != name).Aggregate(profile, (p, n) => p.Without(n))).ToList();
        Assert.Equal(Told(profile), Told(parts.Aggregate(Profile.Empty, (p, fact) => p.With(fact))));
        Assert.Equal(Told(profile), Told(parts.AsEnumerable().Reverse().Aggregate(Profile.Empty, (p, fact) => p.With(fact))));
    });

    [Fact]
    public void A_region_named_twice_is_named_once() => Inside.ForAnybody(profile =>
        Assert.Equal(
            Ranked(Recommender.BuiltIn.Suggest(profile with { InterestedIn = ["11"], Excluded = ["16"] })),
            Ranked(Recommender.BuiltIn.Suggest(profile with { InterestedIn = ["11", "11"], Excluded = ["16", "16"] }))));

    [Theory]
    [InlineData("""{"landscape":["sea","sea"]}""", "landscape")]
    [InlineData("""{"interestedIn":["11","11"]}""", "interestedIn")]
    [InlineData("""{"origin":"…"}""", "origin")]
    [InlineData("""{"partner":{"religion":"…"}}""", "religion")]
    public void Duplicates_and_fields_that_we_never_use_are_refused_by_name(string json, string field) =>
        Assert.Contains(field, Assert.ThrowsAny<JsonException>(() => ProfileJson.Read(json)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("fr-CA")]
    [InlineData("tr-TR")]
    [InlineData("ar-DZ")]
    public void The_culture_of_the_machine_does_not_matter(string culture)
    {
        var profiles = SomeProfiles.Generate(200).ToList();
        var here = profiles.ConvertAll(Told);
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(here, profiles.ConvertAll(Told));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Many_at_once_are_answered_as_one_by_one()
    {
        var profiles = SomeProfiles.Generate(200).ToList();
        var alone = profiles.ConvertAll(Told);
        var together = await Task.WhenAll(profiles.Select(p => Task.Run(() => Told(p), TestContext.Current.CancellationToken)));
        Assert.Equal(alone, together);
    }

    private static string Told(Profile profile)
    {
        var why = Recommender.BuiltIn.WhyNot(profile, "11");
        return string.Join('\n', [Ranked(Recommender.BuiltIn.Suggest(profile)), why.ExcludedBecause ?? "", Told(why.Reasons), .. why.Changes.Select(c => ProfileJson.Write(c.Profile))]);
    }

    private static string Ranked(Recommendation all) => string.Join('\n', all.Suggestions
        .Select(s => $"{s.Region} {Bits(s.Score)} {Bits(s.Stability)} {Told(s.Reasons)} {Told([s.Drawback])} {string.Join(' ', s.Cautions.Select(c => c.Id))} {string.Join(' ', s.Centres.Select(c => c.Code))}")
        .Concat(all.Excluded.Select(e => e.Region + e.Because)));

    private static string Told(IEnumerable<Reason> reasons) => string.Join(' ', reasons.Select(r => $"{r.Criterion}.{r.Basis} {Bits(r.Effect)} {(r.Figure?.Value is { } value ? Bits(value) : r.Figure?.Words?.French)}"));

    private static string Bits(double number) => BitConverter.DoubleToInt64Bits(number).ToString("x", CultureInfo.InvariantCulture);
}
