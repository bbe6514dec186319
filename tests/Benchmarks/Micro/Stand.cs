using System.Diagnostics;

namespace EmploisEnRegions.Benchmarks.Micro;

/// <summary>The measuring loop: warm until the compiler has settled, then batches for a fixed time.</summary>
internal static class Stand
{
    private const int LeastBatches = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measuring = TimeSpan.FromSeconds(2.5);

    public static async Task<Figures> MeasureAsync(Row row)
    {
        await RepeatAsync(row, WarmUp);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var samples = await RepeatAsync(row, Measuring);
        var operations = samples.Count * row.PerBatch;
        return new Figures(
            row.Name,
            operations,
            samples.Sum(s => s.Cpu.TotalMicroseconds) / operations,
            Median([.. samples.Select(s => s.Wall.TotalMicroseconds)]) / row.PerBatch,
            samples.Sum(s => (double)s.Bytes) / operations);
    }

    private static async Task<List<Sample>> RepeatAsync(Row row, TimeSpan time)
    {
        var samples = new List<Sample>();
        var started = Stopwatch.GetTimestamp();
        while (samples.Count < LeastBatches || Stopwatch.GetElapsedTime(started) < time)
        {
            if (row.Before is { } before) await before();
            samples.Add(await SampleAsync(row.Batch));
        }

        return samples;
    }

    private static async Task<Sample> SampleAsync(Func<Task> batch)
    {
        using var process = Process.GetCurrentProcess();
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var cpu = process.TotalProcessorTime;
        var wall = Stopwatch.GetTimestamp();
        await batch();
        var elapsed = Stopwatch.GetElapsedTime(wall);
        process.Refresh();
        return new Sample(elapsed, process.TotalProcessorTime - cpu, GC.GetTotalAllocatedBytes(precise: true) - bytes);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private readonly record struct Sample(TimeSpan Wall, TimeSpan Cpu, long Bytes);
}
