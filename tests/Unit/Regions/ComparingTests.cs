using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;
using Xunit;

namespace EmploisEnRegions.Unit.Regions;

/// <summary>Two regions for the same answers, and two sets of answers for the same regions.</summary>
public class ComparingTests
{
    private static readonly Recommender Recommender = Recommender.BuiltIn;
    private static readonly string[] Codes = [.. RegionCatalog.BuiltIn.Regions.Select(r => r.Code)];

    [Fact]
    public void Two_regions_are_told_apart_with_the_figures_of_both()
    {
        var comparison = Recommender.Compare(new Profile { Housing = new Housing(HousingType.Rent, 1000), MaxDriveHoursToMontreal = 4 }, "02", "07");

        Assert.Equal((null, "distance"), (comparison.First.Rank, comparison.First.Exclusion?.Because));
        var housing = Assert.Single(comparison.Contrasts, c => c.Criterion == "housing");
        Assert.True(housing.Effect > 0);
        Assert.Equal(("withinBudget", 980d, "aboveBudget", 1422d), (housing.First.Basis, housing.First.Figure?.Value, housing.Second.Basis, housing.Second.Figure?.Value));
    }

    [Fact]
    public void A_limit_that_leaves_one_region_out_leaves_three_others_to_choose_from()
    {
        Assert.Equal(7.5, Recommender.LimitShortOf(Profile.Empty, "11"));
        // Its nearest centre is less than an hour away: what lies nearer is no choice.
        Assert.Null(Recommender.LimitShortOf(Profile.Empty, "05"));
    }

    [Fact]
    public void A_comparison_turned_round_is_the_same_comparison() => ForPairs((profile, one, other) =>
    {
        var (there, back) = (Recommender.Compare(profile, one, other), Recommender.Compare(profile, other, one));

        Assert.Equal((there.First, there.Second), (back.Second, back.First));
        Assert.Equal(there.Contrasts, back.Contrasts.Select(c => new Contrast(c.Criterion, -c.Effect, c.Second, c.First)));
    });

    [Fact]
    public void A_comparison_cannot_disagree_with_the_suggestions() => ForPairs((profile, one, other) =>
    {
        var (comparison, suggested) = (Recommender.Compare(profile, one, other), Recommender.Suggest(profile));
        Assert.Equal((suggested.Of(one)?.Rank, suggested.Of(other)?.Rank), (comparison.First.Rank, comparison.Second.Rank));
        Assert.Equal(comparison.Contrasts.OrderByDescending(c => Math.Abs(c.Effect)), comparison.Contrasts);
        if (suggested.Of(one) is not { } first || suggested.Of(other) is not { } second) return;
        Assert.Equal(first.Score - second.Score, comparison.Contrasts.Sum(c => c.Effect), 14 * 0.004);
        foreach (var contrast in comparison.Contrasts)
        {
            AssertAgrees(first, contrast.Criterion, contrast.First);
            AssertAgrees(second, contrast.Criterion, contrast.Second);
        }
    });

    [Fact]
    public void What_an_answer_moved_is_told_with_both_places_and_the_criterion_that_did_it() => ForChanges((before, after, criterion) =>
    {
        var (old, now) = (Recommender.Suggest(before), Recommender.Suggest(after));
        var moves = Recommender.Moves(before, after);

        var first = now.Suggestions.Take(3).Concat(old.Suggestions.Take(3)).Select(s => s.Region).Distinct();
        Assert.Equal(first.Where(r => old.Of(r)?.Rank != now.Of(r)?.Rank).ToHashSet(), moves.Select(m => m.Region).ToHashSet());
        Assert.Equal(moves.Select(m => m.RankAfter ?? 99).Order(), moves.Select(m => m.RankAfter ?? 99));
        foreach (var move in moves)
        {
            Assert.Equal((old.Of(move.Region)?.Rank, now.Of(move.Region)?.Rank), (move.RankBefore, move.RankAfter));
            Assert.Equal(move.RankBefore is null || move.RankAfter is null, move.Exclusion is not null);
            if (move.Because is not { } shift) continue;
            Assert.Equal(criterion, shift.Criterion);
            Assert.Equal(move.RankAfter < move.RankBefore, shift.Effect >= 0);
        }
    });

    [Fact]
    public void Only_exclusions_move_a_region_for_no_criterion_of_its_own() => ForChanges((before, after, _) =>
    {
        var excluded = Recommender.Suggest(before).Excluded.Concat(Recommender.Suggest(after).Excluded).CountBy(e => e.Region).Any(e => e.Value == 1);
        if (!excluded) Assert.All(Recommender.Moves(before, after), m => Assert.NotNull(m.Because));
    });

    [Fact]
    public void The_same_answers_move_nothing() =>
        Assert.All(SomeProfiles.Generate(100), p => Assert.Empty(Recommender.Moves(p, ProfileJson.Read(ProfileJson.Write(p)))));

    private static void AssertAgrees(Suggestion suggestion, string criterion, Evidence evidence)
    {
        if (suggestion.Reasons.FirstOrDefault(r => r.Criterion == criterion) is { } reason)
            Assert.Equal((reason.Basis, reason.Figure), (evidence.Basis, evidence.Figure));
    }

    private static void ForPairs(Action<Profile, string, string> relation)
    {
        var random = new Random(6);
        foreach (var profile in SomeProfiles.Generate(400))
        {
            var pair = Codes.OrderBy(_ => random.Next()).Take(2).ToList();
            relation(profile, pair[0], pair[1]);
        }
    }

    /// <summary>One answer changed at a time, and the criterion that reads it.</summary>
    private static void ForChanges(Action<Profile, Profile, string> relation)
    {
        foreach (var profile in SomeProfiles.Generate(150))
        {
            relation(profile with { Vehicle = true }, profile with { Vehicle = false }, "vehicle");
            relation(profile, profile with { Landscape = [Landscape.Sea] }, "landscape");
            relation(profile, profile with { Community = Community.Village }, "community");
            relation(profile with { MaxDriveHoursToMontreal = 12 }, profile with { MaxDriveHoursToMontreal = 4 }, "distance");
            relation(profile with { MedicalCare = null }, profile with { MedicalCare = true }, "health");
        }
    }
}
