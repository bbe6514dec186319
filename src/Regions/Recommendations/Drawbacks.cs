using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>The one thing to say honestly: what weighs most against the region for this person, else what is hard there for anybody.</summary>
internal static class Drawbacks
{
    /// <summary>Percent in twelve months, Québec, October 2025 (CMHC, source schl-portail-hmip-variation-du).</summary>
    private const double QuebecRentRise = 7.3;

    public static Reason Worst(Region region, Profile profile, IReadOnlyList<Reason> reasons)
    {
        var own = reasons.Where(r => r.Effect < 0).Select(r => (Reason: r, Severity: Math.Min(1, 0.3 + (-r.Effect * 12))));
        return own.Concat(ForAnybody(region, profile)).MaxBy(x => x.Severity).Reason;
    }

    /// <summary>Severity 0 to 1; a drawback for anybody has no effect on the score. The first one always exists.</summary>
    private static IEnumerable<(Reason Reason, double Severity)> ForAnybody(Region region, Profile profile)
    {
        var renting = profile.Housing?.Type == HousingType.Buy ? 0.5 : 1;
        if (region.Centres.Select(c => c.HoursToMontreal).OfType<Figure>().FirstOrDefault() is { Value: { } hours } drive)
        {
            yield return (Reason("distance", "farFromMontreal", drive), hours < 4 ? 0.02 : Math.Min(0.5, hours / 20));
        }

        // Beyond the budget even where it is the least beyond: the ranking alone would not say so.
        if (HousingCost.Rent(region) is { Value: { } asked } beyond && profile.Housing?.MaxMonthly < asked)
        {
            yield return (Reason("housing", "aboveBudget", beyond), Math.Min(0.9, 0.3 + (asked / Math.Max(1, profile.Housing.MaxMonthly.Value)) - 1));
        }

        if (HousingCost.Rent(region) is { Value: > HousingCost.QuebecRent } rent) yield return (Reason("rent", "highRent", rent), 0.5 * renting);
        if (region.Fact("rentChange") is { Value: >= 10 } change) yield return (Reason("rent", "risingRent", change), (0.3 + ((change.Value.Value - QuebecRentRise) / 20)) * renting);
        if (region.Fact("vacancy") is { Value: < 3 and { } free } vacancy) yield return (Reason("vacancy", "fewVacancies", vacancy), (0.5 - (free / 6)) * renting);
        if (region.Fact("unemployment") is { Value: >= 8 } unemployment) yield return (Reason("unemployment", "highUnemployment", unemployment), 0.55);
        if (region.Fact("familyDoctors") is { Value: < 115 and { } doctors } few) yield return (Reason("doctors", "fewDoctors", few), 0.35 + ((115 - doctors) / 100));
        if (region.Fact("childcareWaitOverOneYear") is { } wait && profile.Children?.Ages?.Any(age => age < 6) == true) yield return (Reason("childcare", "childcareWait", wait), 0.5);
    }

    private static Reason Reason(string criterion, string basis, Figure figure) => new() { Criterion = criterion, Basis = basis, Effect = 0, Figure = figure };
}
