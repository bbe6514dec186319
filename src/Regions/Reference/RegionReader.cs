using EmploisEnRegions.Regions.Profiles;

namespace EmploisEnRegions.Regions.Reference;

/// <summary>Builds the catalog from the tables; any inconsistency is a <see cref="FormatException"/> that names the line.</summary>
internal sealed class RegionReader(Tables tables)
{
    private static readonly string[] FactFiles = ["population.csv", "work.csv", "housing.csv", "people-and-services.csv"];

    public RegionCatalog Read()
    {
        var facts = FactFiles.SelectMany(tables.Rows).ToLookup(r => r["region"]);
        var centres = tables.Rows("centres.csv").ToLookup(r => r["region"]);
        var sectors = tables.Rows("sectors.csv").ToLookup(r => r["region"], Sector);
        var outlooks = tables.Rows("outlooks.csv").ToLookup(r => r["region"], Outlook);
        var wages = tables.Rows("wages.csv").ToLookup(r => r["region"], Wage);
        var vacancies = tables.Rows("vacancies.csv").ToLookup(r => r["region"], Vacancies);
        var landscapes = tables.Rows("landscapes.csv").ToLookup(r => r["region"], Landscape);
        var institutions = tables.Rows("institutions.csv").ToLookup(r => r["region"], Institution);
        return new RegionCatalog([.. tables.Rows("regions.csv").Select(row =>
        {
            var code = row["code"];
            var places = new CentreReader(tables).Read(centres[code]);
            return new Region
            {
                Code = code,
                Names = Names(row),
                TimeZone = row["time_zone"],
                PartlyInCmm = row["partly_in_cmm"] == "yes",
                Centres = places,
                Facts = Facts(facts[code], places),
                Sectors = [.. sectors[code]],
                Outlooks = [.. outlooks[code]],
                Wages = [.. wages[code]],
                Vacancies = [.. vacancies[code]],
                Landscapes = [.. landscapes[code]],
                Institutions = [.. institutions[code]],
            };
        })]);
    }

    private static RegionNames Names(Table.Row row)
    {
        Words Pair(string form) => new(row[form + "_fr"], row[form + "_en"]);
        return new RegionNames(Pair("name"), Pair("the"), Pair("in"), Pair("of"));
    }

    /// <summary>The figure of the largest centre comes first: it is the one to quote for the region.</summary>
    private ILookup<string, Figure> Facts(IEnumerable<Table.Row> rows, IReadOnlyList<Centre> places)
    {
        int Size(Figure figure) => figure.Place is null ? int.MaxValue : places.FirstOrDefault(c => figure.Place.StartsWith(c.Name, StringComparison.Ordinal))?.Population ?? 0;
        return rows
            .Select(row => (Fact: row["fact"], Figure: tables.Figure(row, row.Number("value"), row["unit"], row.Optional("place"))))
            .OrderByDescending(x => Size(x.Figure))
            .ToLookup(x => x.Fact, x => x.Figure);
    }

    private Sector Sector(Table.Row row) => new(row["kind"], tables.Figure(row, words: new Words(row["fr"], row["en"])));

    private OccupationOutlook Outlook(Table.Row row) =>
        new(row["noc"], row.Word<Outlook>("outlook"), tables.Figure(row, place: row.Optional("place")));

    private OccupationWage Wage(Table.Row row) =>
        new(row["noc"], row.OptionalNumber("low"), row.OptionalNumber("high"), tables.Figure(row, row.Number("median"), row["unit"]));

    private OccupationVacancies Vacancies(Table.Row row) => new(row["noc"], tables.Figure(row, row.Number("vacancies"), "jobs"));

    private RegionLandscape Landscape(Table.Row row) =>
        new(row.Word<Landscape>("landscape"), row.Number("strength"), tables.Figure(row, words: new Words(row["fr"], row["en"])));

    private Institution Institution(Table.Row row)
    {
        var size = row.OptionalNumber("size");
        var name = new Words(row["name"], row["name"]);
        return new Institution(row["kind"], row["name"], row.Optional("place"), tables.Figure(row, size, size is null ? null : "stretchers", row.Optional("place"), name));
    }
}
