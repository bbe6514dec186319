namespace EmploisEnRegions.Regions.Reference;

/// <summary>All local municipalities of Québec, Montréal and Laval included. Source: MAMH, Répertoire des municipalités, 2025, CC BY 4.0.</summary>
public sealed class MunicipalityCatalog
{
    internal MunicipalityCatalog(Tables tables) => All =
    [
        .. tables.Rows("municipalities.csv").Select(r => new Municipality(r["code"], r["name"], r["mrc"], r["region"], (int)(r.OptionalNumber("population") ?? 0), r["cmm"] == "yes")),
    ];

    public static MunicipalityCatalog BuiltIn { get; } = new(Tables.BuiltIn);

    public IReadOnlyList<Municipality> All { get; }
}

/// <param name="Region">Two-digit code, 01 to 17.</param>
/// <param name="InCmm">Member of the Communauté métropolitaine de Montréal.</param>
public sealed record Municipality(string Code, string Name, string Mrc, string Region, int Population, bool InCmm);
