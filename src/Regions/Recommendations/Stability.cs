using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations.Criteria;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>
/// How often a region stays in the top three when the weights are drawn anew, and what we do not know (the answer to a question,
/// a figure of a region) is drawn by lot.
/// The draws are made once, from a fixed seed, with integer arithmetic: the same on every machine.
/// </summary>
internal sealed class Stability
{
    private const int Samples = 200;
    private const double Tie = 1e-9;
    private readonly int criteria;
    private readonly uint[] draws = new uint[Samples * 2 * 32];
    private readonly (double Weight, double[] Scores)[][] possible;

    public Stability(IReadOnlyList<Region> regions, IReadOnlyList<Criterion> all)
    {
        criteria = all.Count;
        possible = [.. all.Select(c => c.PossibleAnswers.Select(p => Answer(c, p, regions)).ToArray())];
        var state = 20261122u;
        for (var i = 0; i < draws.Length; i++)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            draws[i] = state;
        }
    }

    /// <summary>By region index; 0 for the excluded ones.</summary>
    public double[] Of(Evaluation evaluation, IReadOnlyList<Criterion> all)
    {
        var kept = new double[evaluation.Regions.Count];
        var scores = new double[kept.Length];
        var own = Enumerable.Range(0, criteria).Select(c => Enumerable.Range(0, kept.Length).Select(r => evaluation.Score(c, r)).ToArray()).ToArray();
        var silent = Silent(evaluation);
        var open = all.Select(c => !c.IsAnswered(evaluation.Profile) && c.PossibleAnswers.Count > 0).ToArray();
        for (var sample = 0; sample < Samples; sample++)
        {
            foreach (var (c, r) in silent) own[c][r] = Lot(sample, c, r);
            Array.Clear(scores);
            for (var c = 0; c < criteria; c++)
            {
                var factor = 0.5 + (1.5 * (Draw(sample, c, 0) % 1024) / 1023);
                var (weight, answer) = open[c] ? possible[c][Draw(sample, c, 1) % (uint)possible[c].Length] : (evaluation.Weight(c), own[c]);
                if (weight > 0) Add(scores, factor * weight, answer);
            }

            Count(evaluation.Order, scores, kept);
        }

        for (var r = 0; r < kept.Length; r++) kept[r] /= Samples;
        return kept;
    }

    private List<(int Criterion, int Region)> Silent(Evaluation evaluation)
    {
        var silent = new List<(int, int)>();
        for (var c = 0; c < criteria; c++)
        {
            for (var r = 0; r < evaluation.Regions.Count; r++)
            {
                if (evaluation.IsUnknown(c, r)) silent.Add((c, r));
            }
        }

        return silent;
    }

    private static (double Weight, double[] Scores) Answer(Criterion criterion, Profile answer, IReadOnlyList<Region> regions)
    {
        var weight = criterion.Weight(answer);
        return (weight, [.. regions.Select(r => weight > 0 ? criterion.Assess(r, answer).Score : 0.5)]);
    }

    private static void Add(double[] scores, double weight, double[] answer)
    {
        for (var r = 0; r < scores.Length; r++) scores[r] += weight * answer[r];
    }

    /// <summary>Ties share: no region gains from the order of the codes.</summary>
    private static void Count(int[] order, double[] scores, double[] kept)
    {
        var third = Third(order, scores);
        var (above, equal) = (0, 0);
        foreach (var r in order)
        {
            if (scores[r] > third + Tie) above++;
            else if (scores[r] > third - Tie) equal++;
        }

        foreach (var r in order)
        {
            if (scores[r] > third + Tie) kept[r]++;
            else if (scores[r] > third - Tie) kept[r] += Math.Min(1, (3.0 - above) / equal);
        }
    }

    private static double Third(int[] order, double[] scores)
    {
        var (first, second, third) = (double.MinValue, double.MinValue, double.MinValue);
        foreach (var r in order)
        {
            var score = scores[r];
            if (score > first) (first, second, third) = (score, first, second);
            else if (score > second) (second, third) = (score, second);
            else if (score > third) third = score;
        }

        return third;
    }

    /// <summary>0.1 to 0.9, different for each region by a multiplication modulo a prime.</summary>
    private double Lot(int sample, int criterion, int region) => 0.1 + (0.8 * (Draw(sample, criterion, 1) % 1009 * (uint)(region + 7) % 1009) / 1008);

    private uint Draw(int sample, int criterion, int which) => draws[(((sample * 32) + criterion) * 2) + which];
}
