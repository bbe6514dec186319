namespace EmploisEnRegions.Regions.Reference;

/// <summary>A public programme or service: its official name and page, nothing of who has a right to it. Rules change, and are read there.</summary>
/// <param name="Subject">french, recognition, work, health, childcare, housing or protection.</param>
/// <param name="French">The official page in French; null when no source shows one.</param>
/// <param name="English">The same in English. One of the two is there.</param>
/// <param name="Year">Of the source; "undated" when it bears no date.</param>
public sealed record Programme(string Subject, Words Name, Uri? French, Uri? English, string Year, Source Source)
{
    /// <summary>In the language if there is one, else in the other.</summary>
    public (Uri Link, string Language) Page(string language) =>
        (language == "en" ? English : French) is { } wanted ? (wanted, language) : ((English ?? French)!, language == "en" ? "fr" : "en");

    internal static Programme Read(Tables tables, Table.Row row)
    {
        var (french, english) = (Link(row, "link_fr"), Link(row, "link_en"));
        if (french is null && english is null) throw row.Wrong("link_fr", "an address in one language at least");
        return new Programme(row["subject"], new Words(row["name_fr"], row["name_en"]), french, english, row["year"], tables.Source(row));
    }

    private static Uri? Link(Table.Row row, string column) => row.Optional(column) switch
    {
        null => null,
        { } text => Uri.TryCreate(text, UriKind.Absolute, out var link) && link.Scheme == Uri.UriSchemeHttps ? link : throw row.Wrong(column, "an https address"),
    };
}
