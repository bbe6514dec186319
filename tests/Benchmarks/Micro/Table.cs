using System.Globalization;
using System.Text;

namespace EmploisEnRegions.Benchmarks.Micro;

internal static class Table
{
    /// <summary>Markdown. The ratios compare with <paramref name="yardstick"/>, measured in the same run.</summary>
    public static string Of(IReadOnlyList<Figures> rows, Figures yardstick)
    {
        var text = new StringBuilder()
            .AppendLine("| operation | measured | CPU µs | wall µs (median) | bytes | CPU ÷ echo | wall ÷ echo | bytes ÷ echo |")
            .AppendLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var row in rows) text.AppendLine(Line(row, yardstick));
        return text.ToString();
    }

    private static string Line(Figures row, Figures yardstick) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {row.Name} | {row.Operations} | {row.CpuMicroseconds:0.#} | {row.WallMicroseconds:0.#} | {row.Bytes:0} | {row.CpuMicroseconds / yardstick.CpuMicroseconds:0.00} | {row.WallMicroseconds / yardstick.WallMicroseconds:0.00} | {row.Bytes / yardstick.Bytes:0.00} |");
}
