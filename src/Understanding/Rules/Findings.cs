using System.Runtime.InteropServices;

namespace EmploisEnRegions.Understanding.Rules;

/// <summary>What the rules found in one message.</summary>
internal sealed class Findings
{
    private readonly Dictionary<string, List<Finding>> byTable = new(StringComparer.Ordinal);

    public Findings(List<Finding> all)
    {
        foreach (var finding in all)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(byTable, finding.Section.Table, out _);
            list ??= [];
            if (!list.Contains(finding)) list.Add(finding);
        }

        foreach (var list in byTable.Values)
        {
            if (list.Count < 2) continue;
            RemoveCovered(list);
            list.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.Length.CompareTo(a.Length));
        }
    }

    /// <summary>The phrases of a table in the order of the message.</summary>
    public IReadOnlyList<Finding> Of(string table)
    {
        if (byTable.TryGetValue(table, out var list)) return list;
        return [];
    }

    public bool Has(string table, string label) => First(table, label) is not null;

    public Finding? First(string table, string label)
    {
        if (!byTable.TryGetValue(table, out var list)) return null;
        foreach (var finding in list)
        {
            if (finding.Label == label) return finding;
        }
        return null;
    }

    private static void RemoveCovered(List<Finding> list)
    {
        for (var i = list.Count - 1; i >= 0; i--)
        {
            for (var k = 0; k < list.Count; k++)
            {
                if (!list[k].Covers(list[i])) continue;
                list.RemoveAt(i);
                break;
            }
        }
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
