using System.Globalization;

namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>What a turn costs at the beginning of an installation's life and after thousands of conversations.</summary>
internal static class ManyConversations
{
    private const int AtOnce = 16;

    // A greeting, a consent and three answers: what most visitors say.
    private const int TurnsOfEach = 5;

    public static async Task<string> MeasureAsync(Folder files, Lines lines, Effort effort)
    {
        await using var server = await ServerProcess.Orientation(files, $"Data Source={files.File("many.db")}").ReadyAsync();
        using var client = Clients.To(server);
        // Other persons warm the program up: the compiler's work is not the first conversations' cost.
        await Crowd.TalkAsync("warm-up", server, [.. Enumerable.Range(0, AtOnce).Select(_ => new ConnectorPerson(client, lines))], effort.WarmUp);
        var tenth = effort.Conversations / 10;
        var first = await HoldAsync(server, client, lines, tenth);
        for (var i = 1; i < 9; i++) await HoldAsync(server, client, lines, tenth);
        var last = await HoldAsync(server, client, lines, tenth);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of {effort.Conversations} conversations: the first tenth {first.Cpu:0.000} CPU-ms and {first.Kilobytes:0.0} kB a turn, the last tenth {last.Cpu:0.000} CPU-ms and {last.Kilobytes:0.0} kB; ratio of CPU {last.Cpu / first.Cpu:0.00}, of bytes {last.Kilobytes / first.Kilobytes:0.00}\n");
    }

    private static async Task<(double Cpu, double Kilobytes)> HoldAsync(ServerProcess server, HttpClient client, Lines lines, int conversations)
    {
        var before = await server.FiguresAsync();
        await Parallel.ForEachAsync(Enumerable.Range(0, conversations), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (_, _) =>
        {
            var person = new ConnectorPerson(client, lines);
            for (var i = 0; i < TurnsOfEach; i++)
            {
                if (!await person.SayNextAsync()) throw new InvalidOperationException("A turn was not answered.");
            }
        });
        var after = await server.FiguresAsync();
        double turns = conversations * TurnsOfEach;
        return ((after.Cpu - before.Cpu).TotalMilliseconds / turns, (after.Allocated - before.Allocated) / 1000 / turns);
    }
}
