namespace EmploisEnRegions.Understanding.Occupations.Titles;

/// <summary>The features of titles as sparse vectors of length 1: rare features weigh more.</summary>
internal sealed class TitleVectors
{
    private const int LeastTitles = 2;

    public TitleVectors(IReadOnlyList<TitleSample> samples)
    {
        var titles = samples.SelectMany(s => s.Features).CountBy(f => f, StringComparer.Ordinal).Where(f => f.Value >= LeastTitles);
        Features = [.. titles.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => (f.Key, f.Value))];
        Count = samples.Count;
        var index = Features.Select((f, i) => (f.Name, i)).ToDictionary(f => f.Name, f => f.i, StringComparer.Ordinal);
        Rows = [.. samples.Select(s => Row(s, index))];
    }

    /// <summary>In ordinal order, with the number of titles that show each.</summary>
    public (string Name, int Titles)[] Features { get; }

    public int Count { get; }
    public (int Feature, double Value)[][] Rows { get; }

    /// <summary>The weight of a feature by its rarity among all titles.</summary>
    public static double Rarity(int titles, int all) => Math.Log((1.0 + all) / (1.0 + titles)) + 1;

    private (int, double)[] Row(TitleSample sample, Dictionary<string, int> index)
    {
        var row = sample.Features.Where(index.ContainsKey).Select(f => index[f]).Order().Select(i => (Feature: i, Value: Rarity(Features[i].Titles, Count))).ToArray();
        var length = Math.Sqrt(row.Sum(f => f.Value * f.Value));
        return [.. row.Select(f => (f.Feature, f.Value / length))];
    }
}
