using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>One profile against all regions: exclusions, assessments, weights, scores and the order they give.</summary>
internal sealed class Evaluation
{
    private const double SmallestToldEffect = 0.004;

    /// <summary>By criterion, then by region; null where the criterion does not weigh: every region is neutral then.</summary>
    private readonly Assessment[]?[] assessments;
    private readonly double[] weights;

    /// <param name="known">What another evaluation already found and holds for this profile too.</param>
    public Evaluation(IReadOnlyList<Region> regions, IReadOnlyList<Criterion> criteria, Constraints constraints, Profile profile, Known? known = null)
    {
        (Criteria, Regions, Profile) = (criteria, regions, profile);
        Exclusions = known?.Exclusions ?? [.. regions.Select(r => constraints.Check(r, profile))];
        (assessments, weights, Scores) = (new Assessment[criteria.Count][], new double[criteria.Count], new double[regions.Count]);
        for (var c = 0; c < criteria.Count; c++)
        {
            TotalWeight += weights[c] = criteria[c].Weight(profile);
            if (weights[c] > 0) assessments[c] = known?.Assessments(c) ?? Assess(criteria[c]);
            for (var r = 0; r < regions.Count; r++) Scores[r] += weights[c] * Score(c, r);
        }

        for (var r = 0; r < regions.Count; r++) Scores[r] = Math.Round(Scores[r] / TotalWeight, 9);
    }

    public IReadOnlyList<Criterion> Criteria { get; }
    public IReadOnlyList<Region> Regions { get; }
    public Profile Profile { get; }
    public Exclusion?[] Exclusions { get; }
    public double[] Scores { get; }

    /// <summary>Indices of the regions that are not excluded, best first. Equal scores keep the order of the codes, so that the same answers always read the same.</summary>
    public int[] Order => field ??= [.. Enumerable.Range(0, Regions.Count).Where(r => Exclusions[r] is null).OrderByDescending(r => Scores[r])];

    public double TotalWeight { get; }

    public double Weight(int criterion) => weights[criterion];

    /// <summary>By region; null when the criterion does not weigh.</summary>
    public Assessment[]? Assessments(int criterion) => assessments[criterion];

    public double Score(int criterion, int region) => assessments[criterion] is { } known ? known[region].Score : Assessment.Neutral.Score;

    /// <summary>False when the criterion scores every region the same: it then changes no order.</summary>
    public bool TellsApart(int criterion) => Enumerable.Range(1, Regions.Count - 1).Any(r => Score(criterion, r) != Score(criterion, 0));

    public bool IsUnknown(int criterion, int region) => assessments[criterion]?[region].IsUnknown == true;

    public int? Rank(int region) => Exclusions[region] is null ? Array.IndexOf(Order, region) + 1 : null;

    public Standing Standing(int region) => new(Regions[region].Code, Rank(region), Exclusions[region]);

    public Evidence Evidence(int criterion, int region) => new(assessments[criterion]?[region].Basis, assessments[criterion]?[region].Figure);

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

    /// <summary>As <see cref="Order"/> says, without sorting.</summary>
    public bool InTopThree(int region)
    {
        if (Exclusions[region] is not null) return false;
        var before = 0;
        for (var r = 0; r < Scores.Length; r++)
        {
            if (Exclusions[r] is null && (Scores[r] > Scores[region] || (Scores[r] == Scores[region] && r < region))) before++;
        }

        return before < 3;
    }

    /// <summary>Strongest first; only what is true on its own, beyond neutral as well as beyond the average region.</summary>
    public List<Reason> Reasons(int region)
    {
        var reasons = new List<Reason>();
        for (var c = 0; c < Criteria.Count; c++)
        {
            if (assessments[c]?[region] is not { Basis: { } basis } assessment) continue;
            var effect = Math.Round(weights[c] * (assessment.Score - Means[c]) / TotalWeight, 4);
            if (Math.Abs(effect) < SmallestToldEffect || effect > 0 != assessment.Score > 0.5) continue;
            reasons.Add(new Reason { Criterion = Criteria[c].Id, Basis = basis, Effect = effect, Figure = assessment.Figure });
        }

        return [.. reasons.OrderBy(r => (-Math.Abs(r.Effect), r.Effect))];
    }

    /// <summary>The score of the average region, by criterion.</summary>
    private double[] Means => field ??= [.. assessments.Select(known => known is null ? Assessment.Neutral.Score : known.Aggregate(0.0, (sum, a) => sum + (a.Score / known.Length)))];

    private Assessment[] Assess(Criterion criterion)
    {
        var found = new Assessment[Regions.Count];
        for (var r = 0; r < found.Length; r++) found[r] = criterion.Assess(Regions[r], Profile);
        return found;
    }
}

/// <summary>Parts of an evaluation that hold for another profile as well.</summary>
/// <param name="Assessments">By criterion; null where it must assess anew.</param>
/// <param name="Exclusions">Null when the constraints must be checked anew.</param>
internal sealed record Known(Func<int, Assessment[]?> Assessments, Exclusion?[]? Exclusions);
