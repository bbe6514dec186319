using System.Globalization;
using System.Text;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Cli.Import;

/// <summary>The 15 regions as official files name them: by the code of the economic region, or by name in either language.</summary>
internal sealed class RegionsOfFiles
{
    private readonly Dictionary<string, string> byEconomicRegion;
    private readonly Dictionary<string, string> byName;

    public RegionsOfFiles(ReferenceFolder tables)
    {
        var economic = tables.Read("economic-regions.csv");
        byEconomicRegion = economic.Rows.ToDictionary(r => economic.Cell(r, "economic_region"), r => economic.Cell(r, "region"), StringComparer.Ordinal);
        var regions = tables.Read("regions.csv");
        byName = regions.Rows.ToDictionary(r => Plain(regions.Cell(r, "name_fr")), r => regions.Cell(r, "code"), StringComparer.Ordinal);
    }

    public int Count => byName.Count;

    /// <param name="code">"2415" or "ER2415"; null for other provinces, for Montréal and Laval, and for Québec as a whole.</param>
    public string? OfEconomicRegion(string code) => byEconomicRegion.GetValueOrDefault(code.StartsWith("ER", StringComparison.Ordinal) ? code[2..] : code);

    /// <param name="name">"Bas-Saint-Laurent, Quebec", "01 Bas-Saint-Laurent"; null when it is not one of the 15 alone.</param>
    public string? Named(string name)
    {
        var plain = Plain(name);
        foreach (var end in new[] { "quebec", "qc" })
        {
            if (plain.EndsWith(end, StringComparison.Ordinal) && byName.TryGetValue(plain[..^end.Length], out var code)) return code;
        }
        return byName.GetValueOrDefault(plain);
    }

    /// <summary>Small letters only: case, accents, dashes, digits and spaces do not matter.</summary>
    private static string Plain(string name) =>
        string.Concat(name.Normalize(NormalizationForm.FormD).Where(c => char.IsLetter(c) && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark).Select(char.ToLowerInvariant));
}
