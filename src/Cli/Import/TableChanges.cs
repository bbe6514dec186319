using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Import;

/// <summary>What an import changes in a table, row by row.</summary>
internal sealed class TableChanges
{
    public TableChanges(TableUpdate update)
    {
        File = update.After.File;
        var (before, after) = (ByKey(update.Before, update.Key), ByKey(update.After, update.Key));
        Added = [.. after.Where(r => !before.ContainsKey(r.Key)).Select(r => $"+ {r.Value}")];
        Removed = [.. before.Where(r => !after.ContainsKey(r.Key)).Select(r => $"- {r.Value}")];
        Changed = [.. after.Where(r => before.TryGetValue(r.Key, out var was) && was != r.Value).Select(r => $"~ {before[r.Key]} → {r.Value}")];
    }

    public string File { get; }
    public IReadOnlyList<string> Added { get; }
    public IReadOnlyList<string> Removed { get; }
    public IReadOnlyList<string> Changed { get; }
    public IEnumerable<string> All => Changed.Concat(Added).Concat(Removed);

    private static Dictionary<string, string> ByKey(ReferenceTable table, string[] key)
    {
        var columns = key.Select(table.Column).ToList();
        var rows = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Rows) rows[string.Join('|', columns.Select(c => row[c]))] = string.Join(" ", row.Where(c => c.Length > 0));
        return rows;
    }
}
