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
    private readonly double[] reach;

    /// <summary>The furthest first: between two of these limits the same regions are within reach.</summary>
    private readonly double[] limits;

    /// <summary>What one answer can add to the lead of a region on another, by pair.</summary>
    private sealed record Term(int Criterion, Profile Typical, double TypicalWeight, Bounds Bounds);

    public OpenAnswers(IReadOnlyList<Region> regions, IReadOnlyList<Criterion> criteria)
    {
        this.regions = regions;
        terms = PossibleAnswers.ByField().ToDictionary(p => p.Field, p => TermOf(criteria, p.Answers), StringComparer.Ordinal);
        nearer = criteria.Max(c => c is DriveToMontreal ? c.Weight(new Profile { MaxDriveHoursToMontreal = 1 }) : 0);
        reach = [.. regions.Select(r => Constraints.Reach(r) ?? 0)];
        limits = [double.MaxValue, .. reach.Distinct().OrderDescending()];
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
            var perhaps = PerhapsAmongThree(now, limit, leads);
            for (var i = moving.Count - 1; i >= 0; i--)
            {
                if (MovesAny(terms[moving[i]].Bounds, perhaps, leads)) moving.RemoveAt(i);
            }
        }

        return moving;
    }

    private Bounds Leads(Evaluation now, List<string> moving, bool distanceIsOpen)
    {
        var sure = Sure(now, moving);
        var factors = moving.ConvertAll(field => Factor(now, terms[field]));
        var (leads, spread) = (new Bounds(regions.Count), distanceIsOpen ? nearer : 0);
        for (var a = 0; a < sure.Length; a++)
        {
            for (var b = 0; b < sure.Length; b++)
            {
                var (least, most) = (sure[a] - sure[b] - spread, sure[a] - sure[b] + spread);
                for (var i = 0; i < moving.Count; i++)
                {
                    least += factors[i] * terms[moving[i]].Bounds.Least[a, b];
                    most += factors[i] * terms[moving[i]].Bounds.Most[a, b];
                }

                (leads.Least[a, b], leads.Most[a, b]) = (least, most);
            }
        }

        return leads;
    }

    /// <summary>By region: the sum over the criteria that no open answer moves.</summary>
    private double[] Sure(Evaluation now, List<string> moving)
    {
        var sure = new double[regions.Count];
        for (var c = 0; c < now.Criteria.Count; c++)
        {
            if (now.Weight(c) == 0 || moving.Exists(field => terms[field].Criterion == c)) continue;
            for (var r = 0; r < sure.Length; r++) sure[r] += now.Weight(c) * now.Score(c, r);
        }

        return sure;
    }

    /// <summary>Goals multiply a whole criterion, the same for every answer.</summary>
    private static double Factor(Evaluation now, Term term) => now.Criteria[term.Criterion].Weight(now.Profile.With(term.Typical)) / term.TypicalWeight;

    /// <summary>Regions within the limit that three others do not precede whatever is answered.</summary>
    private List<int> PerhapsAmongThree(Evaluation now, double limit, Bounds leads)
    {
        var near = Array.FindAll(now.Order, r => reach[r] <= limit);
        var perhaps = new List<int>(near.Length);
        foreach (var region in near)
        {
            var before = 0;
            foreach (var other in near)
            {
                if (other != region && leads.Least[other, region] > Margin) before++;
            }

            if (before < 3) perhaps.Add(region);
        }

        return perhaps;
    }

    /// <summary>Whether two of the regions can change places, and the answer has a part in it.</summary>
    private static bool MovesAny(Bounds answer, List<int> among, Bounds leads)
    {
        foreach (var a in among)
        {
            foreach (var b in among)
            {
                if (a != b && answer.Vary(a, b, Tie) && leads.Straddle(a, b, Margin)) return true;
            }
        }

        return false;
    }

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
