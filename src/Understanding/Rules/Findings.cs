namespace EmploisEnRegions.Understanding.Rules;

/// <summary>What the rules found in one message.</summary>
internal sealed class Findings
{
    private readonly Dictionary<string, List<Finding>> byTable = new(StringComparer.Ordinal);

    public Findings(List<Finding> all)
    {
        foreach (var group in all.Distinct().GroupBy(f => f.Section.Table, StringComparer.Ordinal))
        {
            var list = group.ToList();
            list.RemoveAll(f => list.Exists(other => other.Covers(f)));
            list.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Length.CompareTo(a.Length));
            byTable[group.Key] = list;
        }
    }

    /// <summary>The phrases of a table in the order of the message.</summary>
    public IReadOnlyList<Finding> Of(string table) => byTable.TryGetValue(table, out var list) ? list : [];

    public bool Has(string table, string label) => Of(table).Any(f => f.Label == label);

    public Finding? First(string table, string label)
    {
        foreach (var finding in Of(table))
        {
            if (finding.Label == label) return finding;
        }
        return null;
    }

    /// <summary>The label of the table's longest phrase, the last one said when two are as long.</summary>
    /// <param name="labels">The labels that compete; all when none is given.</param>
    public string? Strongest(string table, params ReadOnlySpan<string> labels)
    {
        Finding? best = null;
        foreach (var finding in Of(table))
        {
            if (labels.Length > 0 && !labels.Contains(finding.Label)) continue;
            if (best is null || finding.Length >= best.Value.Length) best = finding;
        }
        return best?.Label;
    }
}
