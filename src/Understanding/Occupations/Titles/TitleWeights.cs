namespace EmploisEnRegions.Understanding.Occupations.Titles;

/// <summary>How much each feature of a wording speaks for each unit group, read from a learned table. Thread-safe.</summary>
internal sealed class TitleWeights
{
    private readonly Dictionary<string, TitleFeature> features;
    private readonly List<string> codes;
    private readonly Dictionary<string, int> indexes;
    private readonly ushort[] groups;
    private readonly float[] weights;
    private readonly float[] always;

    /// <param name="table">Lines "feature titles code:hundredths …"; lines that begin with ; are comments.</param>
    public TitleWeights(string table)
    {
        var reader = new TitleTable(table);
        (codes, groups, weights, features) = (reader.Codes, [.. reader.Groups], [.. reader.Weights], reader.Features);
        indexes = codes.Select((code, i) => (code, i)).ToDictionary(c => c.code, c => c.i, StringComparer.Ordinal);
        always = new float[codes.Count];
        if (!features.Remove(TitleFeatures.Always, out var constant)) throw new FormatException("titles: the table has no line for *.");
        for (var i = constant.First; i < constant.First + constant.Count; i++) always[groups[i]] = weights[i];
    }

    /// <param name="words">Folded words without those that carry no trade.</param>
    public TitleSums Of(IReadOnlyList<string> words)
    {
        var sums = new float[codes.Count];
        var square = 0f;
        foreach (var name in TitleFeatures.Of(words))
        {
            if (!features.TryGetValue(name, out var feature)) continue;
            square += feature.Rarity * feature.Rarity;
            for (var i = feature.First; i < feature.First + feature.Count; i++) sums[groups[i]] += weights[i] * feature.Rarity;
        }
        if (square == 0) return new TitleSums(indexes, codes, [], 0);
        var length = MathF.Sqrt(square);
        for (var g = 0; g < sums.Length; g++) sums[g] = (sums[g] / length) + always[g];
        return new TitleSums(indexes, codes, sums, (double)words.Count(w => features.ContainsKey(Stems.Of(w))) / words.Count);
    }
}
