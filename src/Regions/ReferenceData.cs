using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Regions;

/// <summary>All reference data of one folder, read together. Immutable, thread-safe.</summary>
public sealed class ReferenceData
{
    /// <summary>The setting that names a folder written by <c>import</c>; empty = the tables that are built in.</summary>
    public const string Setting = "Regions:Data";

    internal ReferenceData(RegionCatalog regions, OccupationCatalog occupations, MunicipalityCatalog municipalities, Tables tables)
    {
        (Regions, Occupations, Municipalities) = (regions, occupations, municipalities);
        Programmes = [.. tables.Rows("programmes.csv").Select(row => Programme.Read(tables, row))];
        Recommender = new Recommender(regions, occupations);
    }

    /// <exception cref="FormatException">A table is wrong: its file, line and column are named.</exception>
    internal ReferenceData(Tables tables)
        : this(new RegionReader(tables).Read(), new OccupationCatalog(tables), new MunicipalityCatalog(tables), tables)
    {
    }

    public static ReferenceData BuiltIn { get; } = new(RegionCatalog.BuiltIn, OccupationCatalog.BuiltIn, MunicipalityCatalog.BuiltIn, Tables.BuiltIn);

    public RegionCatalog Regions { get; }
    public OccupationCatalog Occupations { get; }
    public MunicipalityCatalog Municipalities { get; }
    public Recommender Recommender { get; }

    /// <summary>Public programmes and services for newcomers, by subject.</summary>
    public IReadOnlyList<Programme> Programmes { get; }

    /// <param name="folder">The value of <see cref="Setting"/>; null or empty gives <see cref="BuiltIn"/>.</param>
    /// <exception cref="FormatException">The folder holds no data, or a table is wrong; the sentence names what.</exception>
    public static ReferenceData Open(string? folder) => string.IsNullOrWhiteSpace(folder) ? BuiltIn : new ReferenceFolder(folder).Open();
}
