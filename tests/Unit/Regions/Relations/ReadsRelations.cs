using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Recommendations.Criteria;

namespace EmploisEnRegions.Unit.Regions.Relations;

/// <summary>What is searched with only a part assessed anew must be what a whole run gives.</summary>
public class ReadsRelations
{
    [Fact]
    public void A_criterion_assesses_by_no_answer_but_those_it_reads()
    {
        var profiles = SomeProfiles.Generate(300).ToList();
        foreach (var (profile, other) in profiles.Zip(profiles.Skip(1)))
        {
            foreach (var criterion in Inside.Criteria)
            {
                var same = criterion.Reads.Aggregate(other, (p, field) => Copy(p, profile, field));
                if (criterion.Weight(profile) == 0 || criterion.Weight(same) == 0) continue;
                Assert.All(Inside.Catalog.Regions, r => Assert.Equal(criterion.Assess(r, profile), criterion.Assess(r, same)));
            }
        }
    }

    [Fact]
    public void An_answer_that_excludes_is_one_that_the_constraints_read()
    {
        foreach (var profile in SomeProfiles.Generate(300))
        {
            var others = ProfileFields.Names.Except(Constraints.Reads).Aggregate(profile, (p, field) => p.Without(field));
            Assert.All(Inside.Catalog.Regions, r => Assert.Equal(Inside.Constraints.Check(r, profile), Inside.Constraints.Check(r, others)));
        }
    }

    [Fact]
    public void Every_trial_of_the_search_scores_to_the_bit_as_a_whole_run()
    {
        var trials = 0;
        foreach (var profile in SomeProfiles.Generate(60))
        {
            var evaluation = Inside.Evaluate(profile);
            for (var region = 0; region < Inside.Codes.Length; region++)
            {
                if (evaluation.InTopThree(region)) continue;
                var found = WhatWouldChange.Find(evaluation, region, (changed, known) =>
                {
                    var (part, whole) = (new Evaluation(Inside.Catalog.Regions, Inside.Criteria, Inside.Constraints, changed, known), Inside.Evaluate(changed));
                    Assert.Equal(whole.Scores.Select(BitConverter.DoubleToInt64Bits), part.Scores.Select(BitConverter.DoubleToInt64Bits));
                    Assert.Equal(whole.Order, part.Order);
                    Assert.All(Enumerable.Range(0, Inside.Codes.Length), r => Assert.Equal(whole.Order.Take(3).Contains(r), part.InTopThree(r)));
                    trials++;
                    return part;
                });
                Assert.Equal(Recommender.BuiltIn.WhyNot(profile, Inside.Codes[region]).Changes.Select(c => c.Profile), found.Select(c => c.Profile));
            }
        }

        Assert.True(trials > 5000, $"{trials} trials");
    }

    private static Profile Copy(Profile to, Profile from, string field) => field switch
    {
        "interestedIn" => to with { InterestedIn = from.InterestedIn },
        "near" => to with { Near = from.Near },
        "occupation" => to with { Occupation = from.Occupation },
        "partner" => to with { Partner = from.Partner },
        "keepField" => to with { KeepField = from.KeepField },
        "housing" => to with { Housing = from.Housing },
        "community" => to with { Community = from.Community },
        "landscape" => to with { Landscape = from.Landscape },
        "maxDriveHoursToMontreal" => to with { MaxDriveHoursToMontreal = from.MaxDriveHoursToMontreal },
        "children" => to with { Children = from.Children },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "no criterion reads it yet"),
    };
}
