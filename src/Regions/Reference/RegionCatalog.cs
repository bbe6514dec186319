namespace EmploisEnRegions.Regions.Reference;

/// <summary>The 15 regions, in the order of their codes. Immutable, thread-safe.</summary>
public sealed class RegionCatalog
{
    private readonly Dictionary<string, Region> byCode;

    internal RegionCatalog(IReadOnlyList<Region> regions)
    {
        Regions = regions;
        byCode = regions.ToDictionary(r => r.Code, StringComparer.Ordinal);
    }

    /// <summary>The tables that stand in this project (folder Data), each figure with its year and source.</summary>
    public static RegionCatalog BuiltIn { get; } = new RegionReader(Tables.BuiltIn).Read();

    public IReadOnlyList<Region> Regions { get; }

    /// <exception cref="KeyNotFoundException">Not the code of one of the 15 regions.</exception>
    public Region this[string code] => byCode[code];

    /// <summary>Null when the code is not one of the 15 (06 and 13, Montréal and Laval, are not).</summary>
    public Region? Find(string code) => byCode.GetValueOrDefault(code);
}
