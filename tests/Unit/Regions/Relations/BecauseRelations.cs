using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;

namespace EmploisEnRegions.Unit.Regions.Relations;

/// <summary>Every "because" is verified by taking the answer behind it away.</summary>
public class BecauseRelations
{
    /// <summary>By criterion: the person without the answer that the reason names. Welcome weighs for everybody and names none.</summary>
    private static readonly Dictionary<string, Func<Profile, Profile>> Without = new()
    {
        ["community"] = p => p with { Community = null },
        ["landscape"] = p => p with { Landscape = null },
        ["distance"] = p => p with { MaxDriveHoursToMontreal = null },
        ["vehicle"] = p => p with { Vehicle = null },
        ["near"] = p => p with { Near = null },
        ["language"] = p => p with { French = null },
        ["health"] = p => p with { MedicalCare = null },
        ["family"] = p => p with { Children = null },
        ["interest"] = p => p with { InterestedIn = null },
        ["occupation"] = p => p with { Occupation = null },
        ["partnerOccupation"] = p => p with { Partner = new Partner(true) },
        ["housing"] = p => p with { Housing = null },
        ["study"] = p => p with { Goals = [.. p.Goals!.Where(g => g != Goal.Study)] },
    };

    [Fact]
    public void Without_the_answer_behind_it_a_region_loses_what_the_reason_gave_or_took() => ForEachReason((profile, suggestion, reason) =>
    {
        var (with, without) = (Inside.Lead(profile, suggestion.Region), Inside.Lead(Without[reason.Criterion](profile), suggestion.Region));
        Assert.True(reason.Effect > 0 ? with > without : with < without, $"{suggestion.Region} {reason}: {with} → {without}");
    });

    [Fact]
    public void The_reason_is_told_no_more_when_the_answer_behind_it_is_gone() => ForEachReason((profile, suggestion, reason) =>
    {
        // Rent is part of anybody's life, and then told against Québec instead of against the budget.
        var left = Recommender.BuiltIn.Suggest(Without[reason.Criterion](profile)).Of(suggestion.Region)?.Reasons ?? [];
        Assert.DoesNotContain(left, r => r.Criterion == reason.Criterion && (r.Criterion != "housing" || r.Basis is "withinBudget" or "aboveBudget"));
    });

    [Fact]
    public void The_effects_of_a_region_sum_to_its_distance_from_the_average_score() => Inside.ForAnybody(profile =>
    {
        var evaluation = Inside.Evaluate(profile);
        foreach (var suggestion in Recommender.BuiltIn.Suggest(profile).Suggestions)
        {
            var untold = evaluation.Criteria.Count - suggestion.Reasons.Count;
            var told = suggestion.Reasons.Sum(r => r.Effect);
            var own = Enumerable.Range(0, evaluation.Criteria.Count).Where(c => suggestion.Reasons.All(r => r.Criterion != evaluation.Criteria[c].Id))
                .Sum(c => evaluation.Regions.Select((_, other) => evaluation.Lead(c, Array.IndexOf(Inside.Codes, suggestion.Region), other)).Average() / evaluation.TotalWeight);
            Assert.InRange(untold, 0, evaluation.Criteria.Count);
            Assert.Equal(suggestion.Score - evaluation.Scores.Average(), told + own, 2e-3);
        }
    }, 150);

    [Fact]
    public void Why_not_tells_the_same_reasons_as_the_suggestion() => Inside.ForAnybody(profile =>
    {
        foreach (var suggestion in Recommender.BuiltIn.Suggest(profile).Suggestions)
            Assert.Equal(suggestion.Reasons, Recommender.BuiltIn.WhyNot(profile, suggestion.Region).Reasons);
    }, 100);

    private static void ForEachReason(Action<Profile, Suggestion, Reason> relation) => Inside.ForAnybody(given =>
    {
        var profile = given.Partner is { Occupation: { } theirs } ? given with { Partner = new Partner(true, theirs) } : given;
        foreach (var suggestion in Recommender.BuiltIn.Suggest(profile).Suggestions)
        {
            foreach (var reason in suggestion.Reasons.Where(r => r.Criterion != "welcome" && (r.Criterion != "housing" || profile.Housing is not null)))
                relation(profile, suggestion, reason);
        }
    });
}
