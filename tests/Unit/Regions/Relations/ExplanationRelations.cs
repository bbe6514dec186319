using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Unit.Regions.Relations;

/// <summary>What is told holds: every promise was kept, every figure has its source.</summary>
public class ExplanationRelations
{
    private static readonly Recommender Recommender = Recommender.BuiltIn;

    [Fact]
    public void Every_change_that_is_promised_really_puts_the_region_in_the_top_three() => Inside.ForAnybody(profile =>
    {
        foreach (var code in Inside.Codes)
        {
            var why = Recommender.WhyNot(profile, code);
            Assert.Equal(Recommender.Suggest(profile).Of(code)?.Rank, why.Rank);
            foreach (var (fields, changed) in why.Changes)
            {
                Assert.InRange(fields.Count, 1, 2);
                Assert.InRange(Recommender.Suggest(changed).Of(code)!.Rank, 1, 3);
                Assert.Equal(fields.Aggregate(profile, (p, f) => p.Without(f)), fields.Aggregate(changed, (p, f) => p.Without(f)));
            }
        }
    }, 40);

    [Fact]
    public void A_region_already_in_the_top_three_needs_no_change() => Inside.ForAnybody(profile =>
        Assert.All(Recommender.Suggest(profile).Suggestions.Take(3), s => Assert.Empty(Recommender.WhyNot(profile, s.Region).Changes)));

    [Fact]
    public void Every_reason_names_a_dated_and_sourced_figure_or_the_persons_own_word() => Inside.ForAnybody(profile =>
    {
        foreach (var reason in Recommender.Suggest(profile).Suggestions.SelectMany(s => s.Reasons.Append(s.Drawback)))
        {
            if (reason.Basis is "drawn" or "sameRegion" or "lacks") continue;
            Assert.NotNull(reason.Figure);
            Assert.NotEmpty(reason.Figure.Year);
            Assert.True(reason.Figure.IsEstimate || reason.Figure.Source.Url.StartsWith("http", StringComparison.Ordinal), reason.Basis);
            Assert.True(reason.Figure.Value is not null || reason.Figure.Words is not null, $"{reason.Criterion}.{reason.Basis}");
        }
    });

    [Fact]
    public void No_rent_that_is_told_contradicts_its_sentence() => Inside.ForAnybody(profile =>
    {
        foreach (var reason in Recommender.Suggest(profile).Suggestions.SelectMany(s => s.Reasons).Where(r => r.Criterion == "housing"))
        {
            var (rent, budget) = (reason.Figure!.Value!.Value, profile.Housing?.MaxMonthly ?? 1310);
            Assert.Equal(rent < budget, reason.Basis is "withinBudget" or "affordableRent");
        }
    });

    [Fact]
    public void A_drawback_never_speaks_for_the_region() => Inside.ForAnybody(profile =>
        Assert.All(Recommender.Suggest(profile).Suggestions, s => Assert.True(s.Drawback.Effect <= 0)));

    [Fact]
    public void No_centre_is_named_beyond_the_drive_that_was_set_nor_inside_greater_montreal() => Inside.ForAnybody(profile =>
    {
        var cmm = MunicipalityCatalog.BuiltIn.All.Where(m => m.InCmm).Select(m => m.Code).ToHashSet();
        foreach (var centre in Recommender.Suggest(profile).Suggestions.SelectMany(s => s.Centres))
        {
            Assert.DoesNotContain(centre.Code, cmm);
            if (profile.MaxDriveHoursToMontreal is { } limit) Assert.True(centre.HoursToMontreal!.Value * 0.9 <= limit, centre.Name);
        }
    });
}
