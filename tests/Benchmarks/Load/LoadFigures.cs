using System.Globalization;
using System.Text;

namespace EmploisEnRegions.Benchmarks.Load;

/// <param name="Turns">Answered in the measured time.</param>
/// <param name="P50">Milliseconds from the question to the whole answer.</param>
/// <param name="CpuMilliseconds">Of the server only, per turn.</param>
/// <param name="Bytes">Allocated by the server, per turn.</param>
/// <param name="Resident">Bytes of memory that the server holds at the end.</param>
internal sealed record LoadFigures(
    string Name, int Persons, int Turns, double TurnsPerSecond, double P50, double P95, double P99, double CpuMilliseconds, double Bytes, long Resident, int Errors)
{
    public static LoadFigures Of(
        string name, int persons, TimeSpan elapsed, double[] waits, int errors, ProcessFigures before, ProcessFigures after)
    {
        Array.Sort(waits);
        var turns = Math.Max(1, waits.Length);
        return new LoadFigures(
            name,
            persons,
            waits.Length,
            waits.Length / elapsed.TotalSeconds,
            At(waits, 0.5),
            At(waits, 0.95),
            At(waits, 0.99),
            (after.Cpu - before.Cpu).TotalMilliseconds / turns,
            (double)(after.Allocated - before.Allocated) / turns,
            after.Resident,
            errors);
    }

    public static string Table(IEnumerable<LoadFigures> rows)
    {
        var text = new StringBuilder()
            .AppendLine("| door | at once | turns | turns/s | p50 ms | p95 ms | p99 ms | CPU-ms/turn | kB/turn | RSS MB | errors |")
            .AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var row in rows)
        {
            text.AppendLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Name} | {row.Persons} | {row.Turns} | {row.TurnsPerSecond:0} | {row.P50:0.0} | {row.P95:0.0} | {row.P99:0.0} | {row.CpuMilliseconds:0.000} | {row.Bytes / 1000:0.0} | {row.Resident / 1e6:0} | {row.Errors} |"));
        }

        return text.ToString();
    }

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? 0 : sorted[(int)Math.Min(sorted.Length - 1, Math.Ceiling(share * sorted.Length))];
}
