using System.Globalization;
using EmploisEnRegions.Benchmarks.Load;
using EmploisEnRegions.Benchmarks.Micro;

namespace EmploisEnRegions.Benchmarks;

internal static class Program
{
    private const string Usage = "usage: Benchmarks [micro | steps | load [quick] | load (post|line) <at once>]";

    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [] or ["micro"]:
                await MicroBenchmarks.RunAsync();
                return 0;
            case ["steps"]:
                await Steps.RunAsync();
                return 0;
            case ["load", .. var rest] when rest is [] or ["quick"]:
                return await LoadBenchmarks.RunAsync(rest is [] ? Effort.Full : Effort.Quick);
            case ["load", ("post" or "line") and var door, var atOnce] when int.TryParse(atOnce, NumberStyles.None, CultureInfo.InvariantCulture, out var persons):
                return await LoadBenchmarks.RunRowAsync(door == "post", persons, Effort.Full);
            case [EchoServer.Command, var address]:
                await EchoServer.RunAsync(address);
                return 0;
            default:
                await Console.Error.WriteLineAsync(Usage);
                return 2;
        }
    }
}
