using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations.Criteria;

/// <summary>Rent against the budget, or against Québec where no budget was given; free homes count for a quarter.</summary>
internal sealed class HousingCost : Criterion
{
    /// <summary>Average rent of two bedrooms with a new tenant in Québec, October 2024 (CMHC, source schl-enquete-sur-les-logements).</summary>
    public const double QuebecRent = 1310;

    /// <summary>Rental market in balance, percent of homes that are free (CMHC).</summary>
    private const double BalancedVacancy = 3;

    /// <summary>To "two bedrooms, new tenant, October 2024", best measure first: the formulas stand in rent-measures.csv.</summary>
    private static readonly (string Fact, double Factor)[] Measures =
        [.. Tables.BuiltIn.Rows("rent-measures.csv").Select(r => (r["fact"], r.Number("factor")))];

    public override string Id => "housing";

    public override IReadOnlyList<string> Reads { get; } = ["housing"];

    public override IReadOnlyList<Profile> PossibleAnswers { get; } =
        [.. new int?[] { null, 700, 900, 1100, 1300, 1600 }.Select(max => new Profile { Housing = new Housing(HousingType.Rent, max) })];

    public override bool IsAnswered(Profile profile) => profile.Housing is not null;

    public override double Weight(Profile profile) => Boost(profile, 1.25, Goal.Family) * profile.Housing switch
    {
        null => 0.3,
        { MaxMonthly: not null } => 1.3,
        _ => 1,
    };

    public override Assessment Assess(Region region, Profile profile)
    {
        // Rents say nothing sure of prices.
        if (profile.Housing is { Type: HousingType.Buy, MaxMonthly: null }) return Assessment.Unknown;
        // Where no rent is known, that of Québec stands in: silence must not be cheaper than every rent.
        var (figure, budget) = (Rent(region), profile.Housing?.MaxMonthly);
        var rent = figure?.Value ?? QuebecRent;
        // Never flat: where everything is beyond the budget, the least dear place still comes before the dearest.
        var room = 1.6 * (budget is null ? 1 - (rent / QuebecRent) : budget >= rent ? (budget.Value / rent) - 1 : 1 - (rent / Math.Max(1, budget.Value)));
        var affordable = room / (1 + Math.Abs(room));
        if (figure is null) return Assessment.Unknown with { Score = Math.Clamp(0.5 + (0.75 * affordable), 0, 1) };
        // Homes that are free are of no help to who cannot pay them: they count less, the further beyond the budget.
        var free = region.Fact("vacancy")?.Value is { } vacancy ? Math.Clamp((vacancy - 1.5) / BalancedVacancy, -0.5, 0.5) : 0;
        var score = 0.5 + (0.75 * affordable) + (0.25 * free * Math.Clamp(1 + (2 * affordable), 0, 1));
        // The sentence speaks of rent: a score that free homes alone turned is told by no sentence.
        if (score > 0.5 != affordable > 0) return new Assessment(score, Figure: figure);
        return budget is null
            ? Assessment.Of(score, "affordableRent", "highRent", figure)
            : Assessment.Of(score, "withinBudget", "aboveBudget", figure);
    }

    /// <summary>
    /// Rent of two bedrooms for a new tenant, dollars a month; an estimate where only another measure is published.
    /// What is compared is what is told, so that no sentence contradicts its figure.
    /// </summary>
    public static Figure? Rent(Region region)
    {
        foreach (var (fact, factor) in Measures)
        {
            if (region.Fact(fact) is not { Value: { } value } figure) continue;
            return factor == 1 ? figure : figure with { Value = Math.Round(value * factor / 10) * 10, IsEstimate = true };
        }

        return null;
    }
}
