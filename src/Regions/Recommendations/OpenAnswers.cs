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
    /// <summary>Filled anew by each call: a turn need not make the pairs of all regions again.</summary>
    [ThreadStatic]
    private static Bounds? scratch;

    private readonly IReadOnlyList<Region> regions;
    private readonly IReadOnlyList<Criterion> criteria;
    private readonly Constraints constraints;
    private readonly Dictionary<string, Term> terms;
    private readonly double nearer;
    private readonly double[] reach;

    /// <summary>The furthest first: between two of these limits the same regions are within reach.</summary>
    private readonly double[] limits;

    /// <summary>What one answer can add to the lead of a region on another, by pair.</summary>
    private sealed record Term(int Criterion, Profile Typical, double TypicalWeight, Bounds Bounds);

    public OpenAnswers(IReadOnlyList<Region> regions, IReadOnlyList<Criterion> criteria, Constraints constraints)
    {
        (this.regions, this.criteria, this.constraints) = (regions, criteria, constraints);
        terms = PossibleAnswers.ByField().ToDictionary(p => p.Field, p => TermOf(p.Answers), StringComparer.Ordinal);
        nearer = criteria.Max(c => c is DriveToMontreal ? c.Weight(new Profile { MaxDriveHoursToMontreal = 1 }) : 0);
        reach = [.. regions.Select(r => Constraints.Reach(r) ?? 0)];
        limits = [double.MaxValue, .. reach.Distinct().OrderDescending()];
    }

    /// <param name="now">The answers so far; each that is neither there nor open is taken as never given.</param>
    /// <param name="open">JSON names of the fields that may still be answered.</param>
    /// <returns>Those of <paramref name="open"/> that leave the first three as they are, in their order, whatever the others become. Empty as soon as a field is open that may do more than weigh.</returns>
    public IReadOnlyList<string> Settled(Profile now, IReadOnlyList<string> open)
    {
        var (moving, distanceIsOpen) = (new List<string>(open.Count), false);
        foreach (var field in open)
        {
            if (terms.ContainsKey(field)) moving.Add(field);
            else if (field == Distance) distanceIsOpen = true;
            else return [];
        }

        var leads = scratch is { } used && used.Regions == regions.Count ? used : scratch = new Bounds(regions.Count);
        Lead(leads, now, moving, distanceIsOpen ? nearer : 0);
        Span<int> left = stackalloc int[regions.Count];
        left = left[..Left(left, now)];
        foreach (var limit in limits.AsSpan(0, distanceIsOpen ? limits.Length : 1))
        {
            if (moving.Count == 0) break;
            left = left[..Within(left, limit)];
            RemoveThoseThatMove(moving, left, leads);
        }

        return moving;
    }

    /// <summary>By pair: the least and the most by which one leads the other, whatever is answered.</summary>
    private void Lead(Bounds leads, Profile now, List<string> moving, double spread)
    {
        Span<double> sure = stackalloc double[regions.Count];
        AddSure(sure, now, moving);
        for (var a = 0; a < sure.Length; a++)
        {
            for (var b = 0; b < sure.Length; b++) (leads.Least[a, b], leads.Most[a, b]) = (sure[a] - sure[b] - spread, sure[a] - sure[b] + spread);
        }

        foreach (var field in moving) leads.Add(terms[field].Bounds, Factor(now, terms[field]));
    }

    /// <summary>By region: the sum over the criteria that no open answer moves.</summary>
    private void AddSure(Span<double> sure, Profile now, List<string> moving)
    {
        for (var c = 0; c < criteria.Count; c++)
        {
            if (criteria[c].Weight(now) is not (> 0 and var weight) || Moves(c, moving)) continue;
            for (var r = 0; r < sure.Length; r++) sure[r] += weight * criteria[c].Assess(regions[r], now).Score;
        }
    }

    private bool Moves(int criterion, List<string> moving)
    {
        foreach (var field in moving)
        {
            if (terms[field].Criterion == criterion) return true;
        }

        return false;
    }

    /// <summary>Goals multiply a whole criterion, the same for every answer.</summary>
    private double Factor(Profile now, Term term) => criteria[term.Criterion].Weight(now.With(term.Typical)) / term.TypicalWeight;

    /// <summary>Fills in the regions that the answers so far do not exclude.</summary>
    private int Left(Span<int> left, Profile now)
    {
        var count = 0;
        for (var r = 0; r < regions.Count; r++)
        {
            if (constraints.Check(regions[r], now) is null) left[count++] = r;
        }

        return count;
    }

    /// <summary>Moves the regions within the limit to the front.</summary>
    private int Within(Span<int> left, double limit)
    {
        var count = 0;
        foreach (var region in left)
        {
            if (reach[region] <= limit) left[count++] = region;
        }

        return count;
    }

    private void RemoveThoseThatMove(List<string> moving, ReadOnlySpan<int> left, Bounds leads)
    {
        Span<int> perhaps = stackalloc int[left.Length];
        var count = 0;
        foreach (var region in left)
        {
            if (MayBeAmongThree(region, left, leads)) perhaps[count++] = region;
        }

        for (var i = moving.Count - 1; i >= 0; i--)
        {
            if (MovesAny(terms[moving[i]].Bounds, perhaps[..count], leads)) moving.RemoveAt(i);
        }
    }

    /// <summary>Fewer than three others precede it whatever is answered.</summary>
    private static bool MayBeAmongThree(int region, ReadOnlySpan<int> left, Bounds leads)
    {
        var before = 0;
        foreach (var other in left)
        {
            if (other != region && leads.Least[other, region] > Margin) before++;
        }

        return before < 3;
    }

    /// <summary>Whether two of the regions can change places, and the answer has a part in it.</summary>
    private static bool MovesAny(Bounds answer, ReadOnlySpan<int> among, Bounds leads)
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

    private Term TermOf(IReadOnlyList<Profile> answers)
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
