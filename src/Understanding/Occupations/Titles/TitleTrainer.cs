using System.Globalization;
using System.Text;

namespace EmploisEnRegions.Understanding.Occupations.Titles;

/// <summary>
/// Learns from titles how much each feature speaks for each unit group: one linear support vector machine a group, squared hinge loss,
/// by dual coordinate descent (Hsieh and others, "A Dual Coordinate Descent Method for Large-scale Linear SVM", ICML 2008).
/// The same titles give the same table.
/// </summary>
internal static class TitleTrainer
{
    private const double Cost = 1;
    private const double Diagonal = 1 / (2 * Cost);
    private const int Rounds = 15;

    /// <summary>Weights nearer to 0 are left out of the table.</summary>
    private const double LeastWeight = 0.12;

    /// <returns>The text of a table that <see cref="TitleWeights"/> reads.</returns>
    public static string Learn(IReadOnlyList<TitleSample> samples, CancellationToken cancellationToken = default)
    {
        var vectors = new TitleVectors(samples);
        var codes = samples.Select(s => s.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var weights = new double[codes.Length][];
        Parallel.For(0, codes.Length, new ParallelOptions { CancellationToken = cancellationToken }, group =>
            weights[group] = LearnGroup(vectors, [.. samples.Select(s => s.Code == codes[group])]));
        return Table(vectors, codes, weights);
    }

    /// <summary>One weight a feature; the last is that of <see cref="TitleFeatures.Always"/>.</summary>
    private static double[] LearnGroup(TitleVectors vectors, bool[] inGroup)
    {
        var weights = new double[vectors.Features.Length + 1];
        var multipliers = new double[inGroup.Length];
        var order = Enumerable.Range(0, inGroup.Length).ToArray();
        var shuffle = new Random(inGroup.Length);
        for (var round = 0; round < Rounds; round++)
        {
            shuffle.Shuffle(order);
            foreach (var i in order) Correct(vectors.Rows[i], inGroup[i] ? 1 : -1, ref multipliers[i], weights);
        }
        return weights;
    }

    private static void Correct((int Feature, double Value)[] row, int sign, ref double multiplier, double[] weights)
    {
        var sum = weights[^1];
        foreach (var (feature, value) in row) sum += weights[feature] * value;
        var gradient = (sign * sum) - 1 + (Diagonal * multiplier);
        if (multiplier == 0 && gradient >= 0) return;
        var before = multiplier;
        // The row's length is 1, and that of the constant is 1.
        multiplier = Math.Max(0, before - (gradient / (2 + Diagonal)));
        var step = sign * (multiplier - before);
        foreach (var (feature, value) in row) weights[feature] += step * value;
        weights[^1] += step;
    }

    private static string Table(TitleVectors vectors, string[] codes, double[][] weights)
    {
        var table = new StringBuilder();
        Line(table, TitleFeatures.Always, vectors.Count, codes, weights, vectors.Features.Length, least: 0.005);
        for (var f = 0; f < vectors.Features.Length; f++) Line(table, vectors.Features[f].Name, vectors.Features[f].Titles, codes, weights, f, LeastWeight);
        return table.ToString();
    }

    private static void Line(StringBuilder table, string feature, int titles, string[] codes, double[][] weights, int f, double least)
    {
        var kept = Enumerable.Range(0, codes.Length).Where(g => Math.Abs(weights[g][f]) >= least).OrderByDescending(g => weights[g][f]).ThenBy(g => g).ToList();
        if (kept.Count == 0) return;
        table.Append(CultureInfo.InvariantCulture, $"{feature} {titles}");
        foreach (var g in kept) table.Append(CultureInfo.InvariantCulture, $" {codes[g]}:{Math.Round(weights[g][f] * 100):0}");
        table.Append('\n');
    }
}
