namespace EmploisEnRegions.Regions.Reference;

/// <summary>The 516 unit groups of NOC (CNP) 2021 version 1.0, and the professions that an order regulates in Québec. Immutable, thread-safe.</summary>
public sealed class OccupationCatalog
{
    private readonly Dictionary<string, UnitGroup> byCode;
    private readonly ILookup<string, RegulatedProfession> regulated;
    private readonly Dictionary<string, string[]> sectors;

    internal OccupationCatalog(Tables tables)
    {
        byCode = tables.Rows("occupations.csv")
            .Select(r => new UnitGroup(r["noc"], new Words(r["title_fr"], r["title_en"]), (int)r.Number("teer"), (int)r.Number("category")))
            .ToDictionary(u => u.Code, StringComparer.Ordinal);
        regulated = tables.Rows("regulated-professions.csv")
            .SelectMany(r => r["noc"].Split(' ').Select(code => (code, Profession: new RegulatedProfession(new Words(r["profession_fr"], r["profession_en"]), r.Word<Regime>("regime"), tables.Source(r)))))
            .ToLookup(x => x.code, x => x.Profession, StringComparer.Ordinal);
        sectors = tables.Rows("sector-kinds.csv")
            .SelectMany(r => r["noc_prefixes"].Split(' ').SelectMany(prefix => byCode.Keys.Where(c => c.StartsWith(prefix, StringComparison.Ordinal)), (_, code) => (code, Kind: r["kind"])))
            .GroupBy(x => x.code, x => x.Kind, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        ExampleTitles = [.. tables.Rows("example-titles.csv").Select(r => new ExampleTitle(Known(r), r["language"], r["title"]))];
    }

    /// <summary>Example titles of the unit groups; empty until the official ones are imported.</summary>
    public IReadOnlyList<ExampleTitle> ExampleTitles { get; }

    public static OccupationCatalog BuiltIn { get; } = new(Tables.BuiltIn);

    public IReadOnlyCollection<UnitGroup> All => byCode.Values;

    /// <param name="nocCode">Five digits.</param>
    public UnitGroup? Find(string nocCode) => byCode.GetValueOrDefault(nocCode);

    /// <summary>The regulated professions inside the unit group; empty when none is.</summary>
    public IEnumerable<RegulatedProfession> Regulated(string nocCode) => regulated[nocCode];

    private string Known(Table.Row row) => byCode.ContainsKey(row["noc"]) ? row["noc"] : throw row.Wrong("noc", "a unit group of NOC 2021");

    /// <summary>Ids of the sectors that employ the unit group most plainly (sector-kinds.csv, our own reading of the titles).</summary>
    internal string[] Sectors(string nocCode) => sectors.GetValueOrDefault(nocCode, []);
}

/// <param name="Code">Five digits.</param>
/// <param name="Teer">Training, education, experience and responsibilities, 0 to 5.</param>
/// <param name="Category">Broad occupational category, 0 to 9.</param>
public sealed record UnitGroup(string Code, Words Title, int Teer, int Category);

/// <param name="Language">"fr" or "en".</param>
public sealed record ExampleTitle(string NocCode, string Language, string Title);

/// <param name="Name">Name in French as the source gives it; the English name is our translation.</param>
public sealed record RegulatedProfession(Words Name, Regime Regime, Source Source);

/// <summary>Exclusive: only members of the order may practise; reserved title: only members may use the title.</summary>
public enum Regime { Exclusive, ReservedTitle }
