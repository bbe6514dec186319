namespace EmploisEnRegions.Benchmarks.Load;

/// <param name="WarmUp">Until the compiler has settled.</param>
/// <param name="Measured">Each row of the table.</param>
/// <param name="Conversations">From the first to the last of these the cost of a turn must stay flat.</param>
/// <param name="Sockets">Open and silent, to weigh them.</param>
internal sealed record Effort(TimeSpan WarmUp, TimeSpan Measured, int Conversations, int Sockets, int ColdStarts)
{
    public static Effort Full { get; } = new(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(10), 10_000, 10_000, 3);
    public static Effort Quick { get; } = new(TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(4), 600, 500, 1);
}
