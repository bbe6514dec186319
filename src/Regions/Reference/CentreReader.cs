namespace EmploisEnRegions.Regions.Reference;

/// <summary>Reads the main places and gives each its driving time to Montréal, sourced or estimated (README.md, "Estimates").</summary>
internal sealed class CentreReader(Tables tables)
{
    /// <summary>Road over straight line where the region has no sourced road distance: the mean of those that have, rounded up.</summary>
    private const double DefaultRoadFactor = 1.2;
    private const double KilometresPerHour = 90;
    private static readonly Source Estimate = new("estimate", "README, Estimates", "", "MIT");

    public IReadOnlyList<Centre> Read(IEnumerable<Table.Row> rows)
    {
        var all = rows.ToList();
        var factor = all.Where(r => r["access"] == "road" && r.OptionalNumber("road_km_montreal") is not null)
            .Select(r => (double?)(r.Number("road_km_montreal") / Crow(r)))
            .FirstOrDefault() ?? DefaultRoadFactor;
        return [.. all.Select(r => new Centre(r["code"], r["name"], (int)r.Number("population"), r.Number("latitude"), r.Number("longitude"), Hours(r, factor))).OrderByDescending(c => c.Population)];
    }

    private Figure? Hours(Table.Row row, double factor)
    {
        if (row["access"] == "air") return null;
        var (sourced, road) = (row.OptionalNumber("hours_montreal"), row.OptionalNumber("road_km_montreal"));
        return new Figure
        {
            Value = Math.Round(sourced ?? (road ?? Crow(row) * factor) / KilometresPerHour, 1),
            Unit = "hours",
            Year = "undated",
            Place = row["name"],
            Source = row.Optional("road_source") is null ? Estimate : tables.Source(row, "road_source"),
            Confidence = Confidence.Medium,
            IsEstimate = sourced is null || row["access"] == "ferry",
        };
    }

    private static double Crow(Table.Row row) => Position.Montreal.KilometresTo(new Position(row.Number("latitude"), row.Number("longitude")));
}
