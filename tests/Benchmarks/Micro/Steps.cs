using System.Globalization;

namespace EmploisEnRegions.Benchmarks.Micro;

/// <summary>What each message of the script allocates, to see which of them a change made dearer.</summary>
internal static class Steps
{
    private const int WarmUp = 1200;
    private const int Measured = 20;

    public static async Task RunAsync()
    {
        await using var bot = await Bot.StartAsync(":memory:");
        var script = Script.Read();
        var turns = new Turns(bot, script);
        var bytes = new long[script.Count];
        for (var round = 0; round < WarmUp + Measured; round++)
        {
            var conversation = await turns.ArriveAsync();
            for (var i = 0; i < script.Count; i++)
            {
                var before = GC.GetTotalAllocatedBytes(precise: true);
                await turns.SayAsync(conversation, script[i], i + 1);
                if (round >= WarmUp) bytes[i] += GC.GetTotalAllocatedBytes(precise: true) - before;
            }
        }

        Console.WriteLine("| bytes | message |\n|--:|---|");
        for (var i = 0; i < script.Count; i++) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {bytes[i] / Measured} | {script[i]} |"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {bytes.Sum() / Measured / script.Count} | on average |"));
    }
}
