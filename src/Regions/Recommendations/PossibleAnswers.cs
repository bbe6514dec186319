using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>All that can be answered to the questions that only weigh, each answer as a profile that holds it alone. No answer is one too.</summary>
internal static class PossibleAnswers
{
    private const int Step = 4;
    private const int DearestRent = 2500;

    /// <summary>JSON name of the field, and its answers, or those between which all others score.</summary>
    public static IEnumerable<(string Field, IReadOnlyList<Profile> Answers)> ByField() =>
    [
        ("vehicle", [Profile.Empty, new() { Vehicle = true }, new() { Vehicle = false }]),
        ("community", [Profile.Empty, .. Enum.GetValues<Community>().Select(c => new Profile { Community = c })]),
        // Two landscapes score as the mean of both.
        ("landscape", [Profile.Empty, .. Enum.GetValues<Landscape>().Select(l => new Profile { Landscape = [l] })]),
        ("housing",
        [
            Profile.Empty, new() { Housing = new(HousingType.Rent) }, new() { Housing = new(HousingType.Buy) },
            .. Budgets().Select(budget => new Profile { Housing = new(HousingType.Rent, budget) }),
        ]),
    ];

    /// <summary>Dollars a month: close to one another where rents are, so that no difference between two regions is missed by more than <see cref="OpenAnswers.Margin"/>.</summary>
    private static IEnumerable<int> Budgets() => Enumerable.Range(1, DearestRent / Step).Select(i => i * Step).Concat([DearestRent * 2, DearestRent * 4, DearestRent * 40]).Prepend(1);
}
