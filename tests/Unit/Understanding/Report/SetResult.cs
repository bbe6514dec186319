using System.Globalization;

namespace EmploisEnRegions.Tests.Unit.Understanding.Report;

/// <summary>How many lines of one labelled set were understood, by kind of line, and which were not.</summary>
internal sealed class SetResult(string name)
{
    private readonly List<(string Kind, string Line, string? Fault)> lines = [];

    public string Name => name;

    /// <param name="fault">What was understood instead; null when the line was understood.</param>
    public void Add(string kind, string line, string? fault) => lines.Add((kind, line, fault));

    public double Understood(string kind) => Share(lines.Where(l => l.Kind == kind));

    public IEnumerable<string> Kinds => lines.Select(l => l.Kind).Distinct(StringComparer.Ordinal);

    /// <summary>One row a kind, then every line that was not understood.</summary>
    public IEnumerable<string> Table()
    {
        yield return $"## {name}";
        yield return "| kind | lines | understood | % |";
        yield return "|---|---|---|---|";
        foreach (var kind in lines.GroupBy(l => l.Kind, StringComparer.Ordinal))
            yield return string.Create(CultureInfo.InvariantCulture, $"| {kind.Key} | {kind.Count()} | {kind.Count(l => l.Fault is null)} | {100 * Share(kind):F1} |");
        foreach (var (kind, line, fault) in lines.Where(l => l.Fault is not null))
            yield return $"- {kind}: {line} → {fault}";
    }

    private static double Share(IEnumerable<(string Kind, string Line, string? Fault)> some)
    {
        var all = some.ToList();
        return all.Count == 0 ? 0 : (double)all.Count(l => l.Fault is null) / all.Count;
    }
}
