using System.Diagnostics;
using System.Globalization;

namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>From the start of the process to the first correct reply; the first time with a file to make, then with it there.</summary>
internal static class ColdStart
{
    public static async Task<string> MeasureAsync(Folder files, Lines lines, Effort effort)
    {
        var seconds = new List<double>();
        for (var i = 0; i <= effort.ColdStarts; i++) seconds.Add(await OnceAsync(files, lines));
        var again = seconds.Skip(1).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Cold start to the first correct reply: {seconds[0]:0.00} s with a new database, {again[again.Count / 2]:0.00} s (median of {again.Count}) with an existing one\n");
    }

    private static async Task<double> OnceAsync(Folder files, Lines lines)
    {
        var started = Stopwatch.GetTimestamp();
        await using var server = await ServerProcess.Orientation(files, $"Data Source={files.File("cold.db")}").ReadyAsync();
        using var client = Clients.To(server);
        var answered = await new ConnectorPerson(client, lines).SayNextAsync();
        return answered ? Stopwatch.GetElapsedTime(started).TotalSeconds : throw new InvalidOperationException("The first reply is not the right one.");
    }
}
