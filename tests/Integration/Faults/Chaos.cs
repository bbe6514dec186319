using EmploisEnRegions.Support;

namespace EmploisEnRegions.Tests.Integration.Faults;

/// <summary>Kills a node each time some more turns were answered, in the middle of others, and starts it again.</summary>
internal sealed class Chaos(IReadOnlyList<NodeProcess> nodes, Func<int> turns, int seed)
{
    private const int FewestTurns = 40;
    private const int MostTurns = 140;
    private const int LongestPauseMs = 40;

    private readonly Random _random = new(seed);

    public int Kills { get; private set; }

    public async Task RageUntilAsync(Task done)
    {
        while (true)
        {
            var next = turns() + _random.Next(FewestTurns, MostTurns);
            await Waiting.UntilAsync(() => done.IsCompleted || turns() >= next);
            await Task.Delay(_random.Next(LongestPauseMs));
            if (done.IsCompleted) return;
            var node = nodes[_random.Next(nodes.Count)];
            await node.KillAsync();
            Kills++;
            node.Launch();
        }
    }
}
