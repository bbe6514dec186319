namespace EmploisEnRegions.Understanding.Occupations.Titles;

/// <summary>The sums of one wording in one language; about 1 for a title of the group, below 0 when little speaks for it.</summary>
/// <param name="codes">Codes by group index.</param>
/// <param name="sums">By group index; empty when no feature is known.</param>
/// <param name="knownShare">Share of the words that titles know, 0 to 1.</param>
internal sealed class TitleSums(IReadOnlyDictionary<string, int> indexes, IReadOnlyList<string> codes, float[] sums, double knownShare)
{
    private const double Nothing = -2;

    public double KnownShare => knownShare;

    public double this[string code] => sums.Length > 0 && indexes.TryGetValue(code, out var index) ? sums[index] : Nothing;

    public IEnumerable<string> Best(int top)
    {
        if (sums.Length == 0) return [];
        var best = new PriorityQueue<int, float>(top + 1);
        for (var g = 0; g < sums.Length; g++)
        {
            if (best.Count < top) best.Enqueue(g, sums[g]);
            else best.EnqueueDequeue(g, sums[g]);
        }
        return best.UnorderedItems.OrderByDescending(g => g.Priority).Select(g => codes[g.Element]);
    }
}
