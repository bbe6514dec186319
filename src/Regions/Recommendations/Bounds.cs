namespace EmploisEnRegions.Regions.Recommendations;

/// <summary>The least and the most by which one region can lead another, for each pair.</summary>
internal sealed class Bounds(int regions)
{
    public int Regions => regions;
    public double[,] Least { get; } = new double[regions, regions];
    public double[,] Most { get; } = new double[regions, regions];

    /// <summary>Widens the bounds to hold one more value.</summary>
    public void Include(Func<int, int, double> of)
    {
        for (var a = 0; a < regions; a++)
        {
            for (var b = 0; b < regions; b++)
            {
                Least[a, b] = Math.Min(Least[a, b], of(a, b));
                Most[a, b] = Math.Max(Most[a, b], of(a, b));
            }
        }
    }

    /// <summary>Widens the bounds by what another term can add, times a factor that is not negative.</summary>
    public void Add(Bounds term, double factor)
    {
        for (var a = 0; a < regions; a++)
        {
            for (var b = 0; b < regions; b++)
            {
                Least[a, b] += factor * term.Least[a, b];
                Most[a, b] += factor * term.Most[a, b];
            }
        }
    }

    public bool Vary(int a, int b, double tie) => Most[a, b] - Least[a, b] > tie;

    /// <summary>Either may come first.</summary>
    public bool Straddle(int a, int b, double tie) => Least[a, b] < tie && Most[a, b] > -tie;
}
