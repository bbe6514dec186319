using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>All that can be answered to the questions that only weigh, each answer as a profile that holds it alone. No answer is one too.</summary>
internal static class PossibleAnswers
{
    /// <summary>JSON name of the field, and its answers, or those between which all others score.</summary>
    public static IEnumerable<(string Field, IReadOnlyList<Profile> Answers)> ByField(IReadOnlyList<Region> regions) =>
    [
        ("vehicle", [Profile.Empty, new() { Vehicle = true }, new() { Vehicle = false }]),
        ("community", [Profile.Empty, .. Enum.GetValues<Community>().Select(c => new Profile { Community = c })]),
        // Two landscapes score as the mean of both.
        ("landscape", [Profile.Empty, .. Enum.GetValues<Landscape>().Select(l => new Profile { Landscape = [l] })]),
        ("housing",
        [
            Profile.Empty, new() { Housing = new(HousingType.Rent) }, new() { Housing = new(HousingType.Buy) },
            .. Budgets(regions).Select(budget => new Profile { Housing = new(HousingType.Rent, budget) }),
        ]),
    ];

    /// <summary>Every whole dollar between a budget that is hopeless in every region and one that is ample in every region.</summary>
    private static IEnumerable<int> Budgets(IReadOnlyList<Region> regions)
    {
        var rents = regions.Select(r => HousingCost.Rent(r)?.Value).OfType<double>().Append(HousingCost.QuebecRent).ToList();
        var (hopeless, ample) = ((int)(0.3 * rents.Min()), (int)(4.2 * rents.Max()));
        return Enumerable.Range(hopeless, ample - hopeless);
    }
}
