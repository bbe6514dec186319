using EmploisEnRegions.Regions.Reference;
using Xunit;

namespace EmploisEnRegions.Unit.Regions;

public class ReferenceDataTests
{
    private static readonly RegionCatalog Catalog = RegionCatalog.BuiltIn;

    [Fact]
    public void The_fifteen_regions_that_are_not_Montreal_or_Laval() => Assert.Equal(
        ["01", "02", "03", "04", "05", "07", "08", "09", "10", "11", "12", "14", "15", "16", "17"],
        Catalog.Regions.Select(r => r.Code));

    [Fact]
    public void Every_figure_has_a_year_that_is_not_in_the_future_a_unit_and_a_source_that_can_be_opened()
    {
        foreach (var (region, fact, figure) in Figures())
        {
            Assert.True(figure.Value is null || figure.Unit is not null, $"{region} {fact}: no unit");
            Assert.True(figure.IsEstimate || figure.Source.Url.StartsWith("http", StringComparison.Ordinal), $"{region} {fact}: no address");
            Assert.NotEmpty(figure.Source.Licence);
            var years = System.Text.RegularExpressions.Regex.Matches(figure.Year, "(19|20)[0-9]{2}").Select(m => int.Parse(m.Value, null)).ToList();
            Assert.True(figure.Year is "undated" || years.Count > 0, $"{region} {fact}: {figure.Year}");
            Assert.All(years, y => Assert.InRange(y, 1990, 2027));
        }
    }

    [Theory]
    [InlineData("population")]
    [InlineData("livesInCity")]
    [InlineData("livesInTown")]
    [InlineData("livesInVillage")]
    [InlineData("employment")]
    [InlineData("familyDoctors")]
    [InlineData("immigrantAdmissions")]
    public void What_every_region_must_have(string fact) => Assert.All(Catalog.Regions, r => Assert.NotNull(r.Fact(fact)));

    [Fact]
    public void Where_people_live_adds_up() => Assert.All(Catalog.Regions, r =>
        Assert.Equal(100, r.Fact("livesInCity")!.Value!.Value + r.Fact("livesInTown")!.Value!.Value + r.Fact("livesInVillage")!.Value!.Value, 0.2));

    [Fact]
    public void Every_region_has_centres_outside_greater_Montreal_sectors_landscape_a_hospital_and_people_who_welcome()
    {
        var towns = MunicipalityCatalog.BuiltIn.All.ToDictionary(m => m.Code);
        foreach (var region in Catalog.Regions)
        {
            Assert.InRange(region.Centres.Count, 3, 12);
            Assert.All(region.Centres, c => Assert.Equal((region.Code, c.Name, false), (towns[c.Code].Region, towns[c.Code].Name, towns[c.Code].InCmm)));
            Assert.NotEmpty(region.Sectors);
            Assert.NotEmpty(region.Landscapes);
            Assert.Contains(region.Institutions, i => i.Kind == "hospital");
            Assert.Contains(region.Institutions, i => i.Kind == "newcomers");
            TimeZoneInfo.FindSystemTimeZoneById(region.TimeZone);
        }
    }

    [Fact]
    public void Every_name_fits_in_a_sentence_in_both_languages() => Assert.All(Catalog.Regions, r =>
    {
        Assert.EndsWith(r.Names.Name.French, r.Names.The.French, StringComparison.Ordinal);
        Assert.EndsWith(r.Names.Name.French, r.Names.In.French, StringComparison.Ordinal);
        Assert.EndsWith(r.Names.Name.French, r.Names.Of.French, StringComparison.Ordinal);
        Assert.EndsWith(r.Names.The.English, r.Names.In.English, StringComparison.Ordinal);
        Assert.EndsWith(r.Names.The.English, r.Names.Of.English, StringComparison.Ordinal);
    });

    [Fact]
    public void Driving_times_are_marked_as_estimates_and_agree_with_the_roads_that_are_known()
    {
        double Hours(string region, string place) => Catalog[region].Centres.First(c => c.Name == place).HoursToMontreal!.Value!.Value;

        Assert.Equal(2.8, Hours("03", "Québec"), 0.1);
        Assert.Equal(6, Hours("01", "Rimouski"), 0.1);
        Assert.Equal(10.3, Hours("11", "Gaspé"), 0.1);
        Assert.Null(Catalog["10"].Centres.First(c => c.Name == "Kuujjuaq").HoursToMontreal);
        Assert.All(Catalog.Regions.SelectMany(r => r.Centres).Where(c => c.HoursToMontreal is not null && c.Name != "Chibougamau"), c => Assert.True(c.HoursToMontreal!.IsEstimate));
    }

    [Fact]
    public void The_occupations_are_the_516_unit_groups_of_NOC_2021()
    {
        var occupations = OccupationCatalog.BuiltIn;

        Assert.Equal([48, 97, 162, 69, 95, 45], occupations.All.CountBy(o => o.Teer).OrderBy(x => x.Key).Select(x => x.Value));
        Assert.Equal("Welders and related machine operators", occupations.Find("72106")!.Title.English);
        Assert.Contains(occupations.Regulated("31301"), p => p.Regime == Regime.Exclusive);
        Assert.Empty(occupations.Regulated("72106"));
        Assert.All(Catalog.Regions.SelectMany(r => r.Outlooks), o => Assert.NotNull(occupations.Find(o.NocCode)));
    }

    [Fact]
    public void Eighty_two_municipalities_form_greater_Montreal() =>
        Assert.Equal(82, MunicipalityCatalog.BuiltIn.All.Count(m => m.InCmm));

    [Fact]
    public void Every_programme_has_an_official_page_a_source_and_a_subject_that_the_site_can_name()
    {
        var programmes = EmploisEnRegions.Regions.ReferenceData.BuiltIn.Programmes;

        Assert.NotEmpty(programmes);
        Assert.All(programmes, p =>
        {
            Assert.All(new[] { p.French, p.English }.OfType<Uri>(), link => Assert.Matches(@"(^|\.)(quebec\.ca|gouv\.qc\.ca)$", link.Host));
            Assert.StartsWith("http", p.Source.Url, StringComparison.Ordinal);
            Assert.Matches("^(undated|20[0-9]{2})$", p.Year);
            Assert.Equal(p.English is null ? "fr" : "en", p.Page("en").Language);
            Assert.Equal(p.French is null ? "en" : "fr", p.Page("fr").Language);
        });
    }

    [Theory]
    [InlineData("work,A,A,,,2024,quebec-ca-fraude", "link_fr", "an address in one language at least")]
    [InlineData("work,A,A,http://quebec.ca,,2024,quebec-ca-fraude", "link_fr", "an https address")]
    public void A_programme_without_a_page_is_refused(string row, string column, string expected)
    {
        var table = new Table("programmes.csv", new StringReader("subject,name_fr,name_en,link_fr,link_en,year,source\n" + row + "\n"));

        var error = Assert.Throws<FormatException>(() => Programme.Read(Tables.BuiltIn, table.Rows.Single()));
        Assert.Contains($"line 2, column {column}", error.Message, StringComparison.Ordinal);
        Assert.EndsWith($"where {expected} was expected", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_is_wrong_names_the_file_the_line_and_the_column()
    {
        var table = new Table("work.csv", new StringReader("region,value\n01,\"1,5\"\n02,many\n"));

        Assert.Equal("1,5", table.Rows.First()["value"]);
        var error = Assert.Throws<FormatException>(() => table.Rows.Last().Number("value"));
        Assert.Equal("work.csv, line 3, column value: 'many' where a number was expected", error.Message);
    }

    private static IEnumerable<(string Region, string Fact, Figure Figure)> Figures() => Catalog.Regions.SelectMany(r =>
        r.Facts.SelectMany(f => f.Select(x => (r.Code, f.Key, x)))
            .Concat(r.Sectors.Select(s => (r.Code, s.Kind, s.Figure)))
            .Concat(r.Outlooks.Select(o => (r.Code, o.NocCode, o.Figure)))
            .Concat(r.Landscapes.Select(l => (r.Code, l.Landscape.ToString(), l.Figure)))
            .Concat(r.Institutions.Select(i => (r.Code, i.Name, i.Figure)))
            .Concat(r.Centres.Where(c => c.HoursToMontreal is not null).Select(c => (r.Code, c.Name, c.HoursToMontreal!))));
}
