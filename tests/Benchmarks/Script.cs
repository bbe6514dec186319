namespace EmploisEnRegions.Benchmarks;

/// <summary>What a person says, from the first word to the suggestions; the first turn is their arrival.</summary>
internal static class Script
{
    private const string Says = "person: ";

    public static IReadOnlyList<string> Read() =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "script.txt"))
            .Where(line => line.StartsWith(Says, StringComparison.Ordinal))
            .Select(line => line[Says.Length..]),
    ];
}
