using System.Globalization;

namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>What people cost who have the page open and say nothing.</summary>
internal static class IdleSockets
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    public static async Task<string> MeasureAsync(Folder files, Lines lines, Effort effort)
    {
        await using var server = await ServerProcess.Orientation(files, $"Data Source={files.File("idle.db")}").ReadyAsync();
        using var client = Clients.To(server);
        var visitors = Enumerable.Range(0, effort.Sockets).Select(_ => new LinePerson(client, lines)).ToList();
        await Parallel.ForEachAsync(visitors, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (visitor, _) => await visitor.OpenAsync());
        var opened = await server.FiguresAsync();
        await Task.Delay(Quiet);
        var idle = await server.FiguresAsync();
        var stillThere = await visitors[^1].SayNextAsync();
        foreach (var visitor in visitors) await visitor.DisposeAsync();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{effort.Sockets} idle WebSockets: {idle.Resident / 1e6:0} MB resident, {(idle.Cpu - opened.Cpu).TotalMilliseconds / Quiet.TotalSeconds:0.0} CPU-ms per second; the last one is {(stillThere ? "answered" : "NOT answered")}");
    }
}
