namespace EmploisEnRegions.Benchmarks.Micro;

/// <summary>What single operations cost, in this process.</summary>
internal static class MicroBenchmarks
{
    public static async Task RunAsync()
    {
        using var files = new Folder();
        await using var inMemory = await Bot.StartAsync(":memory:");
        await using var onDisk = await Bot.StartAsync(files.File("turns.db"));
        await using var echo = await Echo.StartAsync();
        await using var host = new WholeProgram(files);
        var script = Script.Read();

        var yardstick = await Stand.MeasureAsync(echo.Row());
        List<Figures> rows = [yardstick];
        Row[] others =
        [
            new Turns(inMemory, script).Row("a turn, SQLite in memory"),
            new Turns(onDisk, script).Row("a turn, SQLite file, synchronous FULL"),
            Reading.Row(onDisk),
            Recognizing.Row(),
            Recommending.Suggest(),
            Recommending.WhyNot(),
            await RoundTrip.RowAsync(inMemory, script),
            // Last: by then the compiler has settled on the turn.
            new DirectLine(host, script).Row(),
        ];
        foreach (var row in others) rows.Add(await Stand.MeasureAsync(row));
        Console.WriteLine(Table.Of(rows, yardstick));
    }
}
