using System.Collections.Concurrent;
using System.Diagnostics;

namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>Many persons who talk at once, each waiting for its answer before it goes on.</summary>
internal static class Crowd
{
    /// <param name="time">How long; turns under way at the end still count.</param>
    public static async Task<LoadFigures> TalkAsync(string name, ServerProcess server, IReadOnlyList<IPerson> persons, TimeSpan time)
    {
        var waits = new ConcurrentBag<List<double>>();
        var errors = 0;
        var before = await server.FiguresAsync();
        var started = Stopwatch.GetTimestamp();
        await Task.WhenAll(persons.Select(person => Task.Run(async () =>
        {
            var mine = new List<double>(4096);
            while (Stopwatch.GetElapsedTime(started) < time)
            {
                var asked = Stopwatch.GetTimestamp();
                if (!await AnsweredAsync(person)) Interlocked.Increment(ref errors);
                mine.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            }

            waits.Add(mine);
        })));
        var elapsed = Stopwatch.GetElapsedTime(started);
        var after = await server.FiguresAsync();
        return LoadFigures.Of(name, persons.Count, elapsed, [.. waits.SelectMany(w => w)], errors, before, after);
    }

    private static async Task<bool> AnsweredAsync(IPerson person)
    {
        try
        {
            return await person.SayNextAsync();
        }
        catch (Exception e) when (e is HttpRequestException or IOException or System.Net.WebSockets.WebSocketException)
        {
            return false;
        }
    }
}
