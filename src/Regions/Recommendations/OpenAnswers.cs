using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>
/// Which missing answers can still change the first three or their order. The order of two regions hangs on a sum over the criteria,
/// weight × (score of one − score of the other). A missing answer moves one term of it, between bounds that depend on nobody but
/// for what goals multiply: so the bounds of the sum are known whatever will be answered.
/// </summary>
internal sealed class OpenAnswers
{
    private const string Distance = "maxDriveHoursToMontreal";
    private const double Tie = 1e-6;

    /// <summary>Weight times score: a lead that is smaller may turn, for an answer between those that were tried.</summary>
    public const double Margin = 0.003;
    private readonly IReadOnlyList<Region> regions;
    private readonly Dictionary<string, Term> terms;
    private readonly double nearer;

    /// <summary>The furthest first: between two of these limits the same regions are within reach.</summary>
    private readonly double[] limits;

    /// <summary>What one answer can add to the lead of a region on another, by pair.</summary>
    private sealed record Term(int Criterion, Profile Typical, double TypicalWeight, Bounds Bounds);

    public OpenAnswers(IReadOnlyList<Region> regions, IReadOnlyList<Criterion> criteria)
    {
        this.regions = regions;
        terms = PossibleAnswers.ByField().ToDictionary(p => p.Field, p => TermOf(criteria, p.Answers), StringComparer.Ordinal);
        nearer = criteria.Max(c => c is DriveToMontreal ? c.Weight(new Profile { MaxDriveHoursToMontreal = 1 }) : 0);
        limits = [double.MaxValue, .. regions.Select(Reach).Distinct().OrderDescending()];
    }

    /// <param name="now">The answers so far; each that is neither there nor open is taken as never given.</param>
    /// <param name="open">JSON names of the fields that may still be answered.</param>
    /// <returns>Those of <paramref name="open"/> that leave the first three as they are, in their order, whatever the others become. Empty as soon as a field is open that may do more than weigh.</returns>
    public IReadOnlyList<string> Settled(Evaluation now, IReadOnlyList<string> open)
    {
        if (open.Any(field => field != Distance && !terms.ContainsKey(field))) return [];
        var moving = open.Where(terms.ContainsKey).ToList();
        var leads = Leads(now, moving, open.Contains(Distance));
        foreach (var limit in open.Contains(Distance) ? limits : limits[..1])
        {
            if (moving.Count == 0) break;
            var near = Array.FindAll(now.Order, r => Reach(regions[r]) <= limit);
            var perhaps = Array.FindAll(near, r => MayBeAmongThree(r, near, leads));
            moving.RemoveAll(field => Array.Exists(perhaps, a => Array.Exists(perhaps, b => a != b && terms[field].Bounds.Vary(a, b, Tie) && leads.Straddle(a, b, Margin))));
        }

        return moving;
    }

    private static double Reach(Region region) => Constraints.Reach(region) ?? 0;

    private Bounds Leads(Evaluation now, List<string> moving, bool distanceIsOpen)
    {
        var leads = new Bounds(regions.Count);
        for (var c = 0; c < now.Criteria.Count; c++)
        {
            if (moving.Exists(field => terms[field].Criterion == c)) continue;
            leads.Add((a, b) => (now.Lead(c, a, b), now.Lead(c, a, b)));
        }

        foreach (var field in moving)
        {
            var (term, factor) = (terms[field], Factor(now, terms[field]));
            leads.Add((a, b) => (factor * term.Bounds.Least[a, b], factor * term.Bounds.Most[a, b]));
        }

        if (distanceIsOpen) leads.Add((_, _) => (-nearer, nearer));
        return leads;
    }

    /// <summary>Goals multiply a whole criterion, the same for every answer.</summary>
    private static double Factor(Evaluation now, Term term) => now.Criteria[term.Criterion].Weight(now.Profile.With(term.Typical)) / term.TypicalWeight;

    /// <summary>False when three others are before the region whatever is answered.</summary>
    private static bool MayBeAmongThree(int region, int[] near, Bounds leads) =>
        near.Count(other => other != region && leads.Least[other, region] > Margin) < 3;

    private Term TermOf(IReadOnlyList<Criterion> criteria, IReadOnlyList<Profile> answers)
    {
        var criterion = Enumerable.Range(0, criteria.Count).First(c => !criteria[c].IsAnswered(Profile.Empty) && answers.Any(criteria[c].IsAnswered));
        var bounds = new Bounds(regions.Count);
        foreach (var answer in answers)
        {
            var weight = criteria[criterion].Weight(answer);
            var scores = regions.Select(r => weight > 0 ? criteria[criterion].Assess(r, answer).Score : 0.5).ToArray();
            bounds.Include((a, b) => weight * (scores[a] - scores[b]));
        }

        var typical = answers.MaxBy(criteria[criterion].Weight)!;
        return new Term(criterion, typical, criteria[criterion].Weight(typical), bounds);
    }
}
