using System.Globalization;

namespace EmploisEnRegions.Understanding.Occupations.Titles;

/// <param name="First">Where its weights begin.</param>
internal readonly record struct TitleFeature(int First, int Count, float Rarity);

/// <summary>Reads a learned table once; its first line tells the number of titles that it was learned from.</summary>
internal sealed class TitleTable
{
    private readonly Dictionary<int, ushort> indexes = [];
    private int allTitles;

    /// <param name="text">Lines "feature titles code:hundredths …"; lines that begin with ; are comments.</param>
    public TitleTable(string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            if (!line.IsEmpty && line[0] != ';') Read(line);
        }
    }

    public Dictionary<string, TitleFeature> Features { get; } = new(StringComparer.Ordinal);
    public List<string> Codes { get; } = [];
    public List<ushort> Groups { get; } = [];
    public List<float> Weights { get; } = [];

    private void Read(ReadOnlySpan<char> line)
    {
        var parts = line.Split(' ');
        parts.MoveNext();
        var name = line[parts.Current];
        parts.MoveNext();
        var titles = int.Parse(line[parts.Current], CultureInfo.InvariantCulture);
        if (allTitles == 0) allTitles = titles;
        var first = Groups.Count;
        while (parts.MoveNext()) Add(line[parts.Current]);
        Features.Add(name.ToString(), new TitleFeature(first, Groups.Count - first, (float)TitleVectors.Rarity(titles, allTitles)));
    }

    /// <param name="pair">"31301:87"</param>
    private void Add(ReadOnlySpan<char> pair)
    {
        var colon = pair.IndexOf(':');
        var code = int.Parse(pair[..colon], CultureInfo.InvariantCulture);
        if (!indexes.TryGetValue(code, out var index))
        {
            indexes[code] = index = (ushort)Codes.Count;
            Codes.Add(pair[..colon].ToString());
        }
        Groups.Add(index);
        Weights.Add(int.Parse(pair[(colon + 1)..], CultureInfo.InvariantCulture) / 100f);
    }
}
