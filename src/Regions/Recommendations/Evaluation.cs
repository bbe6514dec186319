using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>One profile against all regions: exclusions, assessments, weights, scores and the order they give.</summary>
internal sealed class Evaluation
{
    private const double SmallestToldEffect = 0.004;
    private readonly Assessment[,] assessments;
    private readonly double[] weights;
    private readonly double[] means;

    public Evaluation(IReadOnlyList<Region> regions, IReadOnlyList<Criterion> criteria, Constraints constraints, Profile profile)
    {
        (Criteria, Regions, Profile) = (criteria, regions, profile);
        Exclusions = [.. regions.Select(r => constraints.Check(r, profile))];
        weights = [.. criteria.Select(c => c.Weight(profile))];
        TotalWeight = weights.Sum();
        assessments = new Assessment[criteria.Count, regions.Count];
        means = new double[criteria.Count];
        Scores = new double[regions.Count];
        for (var c = 0; c < criteria.Count; c++) Assess(c);
        for (var r = 0; r < regions.Count; r++) Scores[r] = Math.Round(Scores[r] / TotalWeight, 9);
        // Equal scores keep the order of the codes, so that the same answers always read the same.
        Order = [.. Enumerable.Range(0, regions.Count).Where(r => Exclusions[r] is null).OrderByDescending(r => Scores[r])];
    }

    public IReadOnlyList<Criterion> Criteria { get; }
    public IReadOnlyList<Region> Regions { get; }
    public Profile Profile { get; }
    public Exclusion?[] Exclusions { get; }
    public double[] Scores { get; }

    /// <summary>Indices of the regions that are not excluded, best first.</summary>
    public int[] Order { get; }

    public double TotalWeight { get; }

    public double Weight(int criterion) => weights[criterion];

    public double Score(int criterion, int region) => assessments[criterion, region].Score;

    /// <summary>False when the criterion scores every region the same: it then changes no order.</summary>
    public bool TellsApart(int criterion) => Enumerable.Range(1, Regions.Count - 1).Any(r => Score(criterion, r) != Score(criterion, 0));

    public bool IsUnknown(int criterion, int region) => assessments[criterion, region].IsUnknown;

    public int? Rank(int region) => Exclusions[region] is null ? Array.IndexOf(Order, region) + 1 : null;

    public Standing Standing(int region) => new(Regions[region].Code, Rank(region), Exclusions[region]);

    public Evidence Evidence(int criterion, int region) => new(assessments[criterion, region].Basis, assessments[criterion, region].Figure);

    /// <summary>Weight that the criterion puts between two regions; over <see cref="TotalWeight"/>, the difference that it makes to their scores.</summary>
    public double Lead(int criterion, int region, int other) => weights[criterion] * (Score(criterion, region) - Score(criterion, other));

    /// <summary>What sets the first apart from the second, the strongest first; equal effects in the order of the criteria.</summary>
    public List<Contrast> Contrasts(int first, int second) =>
    [
        .. Enumerable.Range(0, Criteria.Count)
            .Select(c => new Contrast(Criteria[c].Id, Math.Round(Lead(c, first, second) / TotalWeight, 4), Evidence(c, first), Evidence(c, second)))
            .Where(c => Math.Abs(c.Effect) >= SmallestToldEffect)
            .OrderByDescending(c => Math.Abs(c.Effect)),
    ];

    public bool InTopThree(string code) => Order.Take(3).Any(r => Regions[r].Code == code);

    /// <summary>Strongest first; only what is true on its own, beyond neutral as well as beyond the average region.</summary>
    public List<Reason> Reasons(int region)
    {
        var reasons = new List<Reason>();
        for (var c = 0; c < Criteria.Count; c++)
        {
            var (score, basis, figure) = assessments[c, region];
            var effect = Math.Round(weights[c] * (score - means[c]) / TotalWeight, 4);
            if (basis is null || Math.Abs(effect) < SmallestToldEffect || effect > 0 != score > 0.5) continue;
            reasons.Add(new Reason { Criterion = Criteria[c].Id, Basis = basis, Effect = effect, Figure = figure });
        }

        return [.. reasons.OrderByDescending(r => Math.Abs(r.Effect)).ThenBy(r => r.Effect)];
    }

    private void Assess(int criterion)
    {
        for (var r = 0; r < Regions.Count; r++)
        {
            var assessment = weights[criterion] > 0 ? Criteria[criterion].Assess(Regions[r], Profile) : Assessment.Neutral;
            assessments[criterion, r] = assessment;
            means[criterion] += assessment.Score / Regions.Count;
            Scores[r] += weights[criterion] * assessment.Score;
        }
    }
}
