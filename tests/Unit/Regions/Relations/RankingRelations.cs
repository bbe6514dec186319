using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;

namespace EmploisEnRegions.Unit.Regions.Relations;

/// <summary>There is no ground truth for "the right region"; these relations must hold for anybody.</summary>
public class RankingRelations
{
    private static readonly Recommender Recommender = Recommender.BuiltIn;

    [Fact]
    public void Every_region_is_ranked_or_excluded_once() => Inside.ForAnybody(profile =>
    {
        var all = Recommender.Suggest(profile);

        Assert.Equal(Inside.Codes, all.Suggestions.Select(s => s.Region).Concat(all.Excluded.Select(e => e.Region)).Order(StringComparer.Ordinal));
        Assert.Equal(Enumerable.Range(1, all.Suggestions.Count), all.Suggestions.Select(s => s.Rank));
        Assert.Equal(all.Suggestions.OrderByDescending(s => s.Score).Select(s => s.Score), all.Suggestions.Select(s => s.Score));
        Assert.All(all.Suggestions, s => Assert.InRange(s.Score, 0, 1));
        Assert.All(all.Suggestions, s => Assert.InRange(s.Stability, 0, 1));
        Assert.Equal(Math.Min(3, all.Suggestions.Count), all.Suggestions.Sum(s => s.Stability), 0.02);
    });

    [Fact]
    public void The_same_answers_give_the_same_answer_to_the_bit() => Inside.ForAnybody(profile =>
        Assert.Equal(Told(profile), Told(ProfileJson.Read(ProfileJson.Write(profile)))));

    [Fact]
    public void The_order_in_which_things_were_said_does_not_matter() => Inside.ForAnybody(profile =>
        Assert.Equal(Told(profile), Told(profile with
        {
            Landscape = profile.Landscape?.Reverse().ToList(),
            InterestedIn = profile.InterestedIn?.Reverse().ToList(),
            Excluded = profile.Excluded?.Reverse().ToList(),
            Goals = profile.Goals?.Reverse().ToList(),
            Children = profile.Children is { Ages: { } ages } kids ? kids with { Ages = [.. ages.Reverse()] } : profile.Children,
        })));

    [Fact]
    public void Language_status_origin_and_own_words_never_move_a_region() => Inside.ForAnybody(profile =>
        Assert.Equal(Ranking(profile), Ranking(profile with
        {
            Language = profile.Language == "fr" ? "en" : "fr",
            Status = Status.AsylumSeeker,
            Location = new Location("Alger", false),
            MoveBy = "2027-02",
            Recognition = Recognition.InProgress,
            Amenities = ["une mosquée", "une église"],
            Refuses = ["le froid"],
        })));

    [Fact]
    public void Interest_never_lowers_a_region() => Inside.ForAnybody(profile =>
    {
        var before = Recommender.Suggest(profile);
        foreach (var code in before.Suggestions.Select(s => s.Region).Except(profile.InterestedIn ?? []))
        {
            var after = Recommender.Suggest(profile with { InterestedIn = [.. profile.InterestedIn ?? [], code] });
            Assert.True(after.Of(code)!.Score >= before.Of(code)!.Score);
            Assert.True(after.Of(code)!.Rank <= before.Of(code)!.Rank);
            Assert.All(Inside.Codes.Where(c => c != code), other => Assert.Equal(before.Of(other)?.Score, after.Of(other)?.Score));
        }
    }, 100);

    [Fact]
    public void A_couple_swapped_is_the_same_couple() => Inside.ForAnybody(profile =>
    {
        var couple = profile with { Occupation = profile.Occupation ?? new Occupation("soudeur", "72106"), Partner = new Partner(true, new Occupation("infirmière", "31301")) };
        var swapped = couple with { Occupation = couple.Partner!.Occupation, Partner = new Partner(true, couple.Occupation) };

        Assert.Equal(Ranking(couple), Ranking(swapped));
    });

    [Fact]
    public void A_career_that_is_not_known_weighs_the_same_on_either_side() => Inside.ForAnybody(profile =>
        Assert.Equal(
            Ranking(profile with { Occupation = null, Partner = new Partner(true, new Occupation("soudeur", "72106")) }),
            Ranking(profile with { Occupation = new Occupation("soudeur", "72106"), Partner = new Partner(true) })));

    [Fact]
    public void A_stricter_limit_never_admits_a_region() => Inside.ForAnybody(profile =>
    {
        var before = Excluded(profile);
        Assert.Superset(before, Excluded(profile with { MaxDriveHoursToMontreal = (profile.MaxDriveHoursToMontreal ?? 20) - 1 }));
        Assert.Superset(before, Excluded(profile with { MedicalCare = true }));
        Assert.Superset(before, Excluded(profile with { Excluded = [.. (profile.Excluded ?? []).Union(["05"])] }));
    });

    [Fact]
    public void Refusing_a_region_changes_nothing_between_the_others() => Inside.ForAnybody(profile =>
    {
        if (Recommender.Suggest(profile).Suggestions is not [{ Region: var refused }, ..]) return;
        Assert.Equal(Ranking(profile).Where(x => x.Region != refused), Ranking(profile with { Excluded = [.. profile.Excluded ?? [], refused] }));
    });

    [Fact]
    public void Every_exclusion_is_lifted_by_taking_its_cause_away() => Inside.ForAnybody(profile =>
    {
        foreach (var (region, because, _) in Recommender.Suggest(profile).Excluded)
        {
            var without = profile.Without(because == "distance" ? "maxDriveHoursToMontreal" : because);
            Assert.NotEqual(because, Recommender.Suggest(without).Excluded.FirstOrDefault(e => e.Region == region)?.Because);
        }
    });

    private static List<(string Region, double Score)> Ranking(Profile profile) =>
        [.. Recommender.Suggest(profile).Suggestions.Select(s => (s.Region, s.Score))];

    private static HashSet<string> Excluded(Profile profile) => [.. Recommender.Suggest(profile).Excluded.Select(e => e.Region)];

    private static List<string> Told(Profile profile) =>
        [.. Recommender.Suggest(profile).Suggestions.Select(s => $"{s.Region} {s.Score:R} {s.Stability:R} {s.Drawback} {string.Join('|', s.Reasons)}")];
}
