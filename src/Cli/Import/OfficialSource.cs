using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Import;

/// <summary>Where imported rows come from: one row of sources.csv.</summary>
internal sealed record OfficialSource(string Id, string Name, string Url, string Licence)
{
    private const string Table = "sources.csv";

    /// <summary>The table of sources with this one in it.</summary>
    public TableUpdate In(ReferenceFolder tables)
    {
        var before = tables.Read(Table);
        var others = before.Rows.Where(r => before.Cell(r, "id") != Id);
        return new TableUpdate(before, before with { Rows = [.. others, [Id, Name, Url, Licence]] }, "id");
    }
}
