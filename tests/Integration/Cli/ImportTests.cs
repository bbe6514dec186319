using System.IO.Compression;
using System.Text;
using MiniExcelLibs;

namespace EmploisEnRegions.Tests.Integration.Cli;

/// <summary>Small samples in the layout of the official files, through the real command.</summary>
public sealed class ImportTests : IDisposable
{
    private const string OutlookColumns = "NOC_Code,NOC Title,Outlook,Employment Trends,Release Date,Province,Economic Region Code,Economic Region Name,LANG";
    private const string Welder = """{"occupation":{"text":"soudeur","nocCode":"72106"}}""";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("import-");

    private DirectoryInfo Data => new(Path.Combine(folder.FullName, "data"));

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Imported_outlooks_weigh_in_the_suggestions_and_are_told_with_their_source()
    {
        var file = Written("outlooks.csv", OutlookColumns, Outlook("72106", "Very good", "2490"), Outlook("72106", "Very limited", "2430"), Outlook("72106", "Good", "3510"), Outlook("31301", "Undetermined", "2415"));

        var before = Rank(await CommandLine.RunAsync("suggest", Welder), "10");
        var ended = await ImportAsync("outlooks", file);

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("10 72106 veryGood 2025-2027", ended.Output, StringComparison.Ordinal);
        var suggested = await CommandLine.RunAsync("suggest", Data, Welder);
        Assert.True(Rank(suggested, "10") < before);
        Assert.Contains("perspectives d'emploi sur trois ans, publiées le 2025-12-08", suggested.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_spreadsheet_says_the_same_as_a_csv()
    {
        var sheet = Path.Combine(folder.FullName, "outlooks.xlsx");
        await MiniExcel.SaveAsAsync(sheet, new[]
        {
            new Dictionary<string, object> { ["NOC_Code"] = "NOC_72106", ["NOC Title"] = "Welders", ["Outlook"] = "très bonnes", ["Release Date"] = 45999, ["Economic Region Code"] = "2490" },
        }, cancellationToken: TestContext.Current.CancellationToken);

        var ended = await ImportAsync("outlooks", sheet);

        Assert.Contains("10 72106 veryGood 2025-2027", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_cell_is_named_by_line_and_column_in_both_languages_and_changes_nothing()
    {
        await ImportAsync("outlooks", Written("good.csv", OutlookColumns, Outlook("72106", "Good", "2490")));
        var version = await File.ReadAllTextAsync(Path.Combine(Data.FullName, "current.txt"), TestContext.Current.CancellationToken);

        var ended = await ImportAsync("outlooks", Written("bad.csv", OutlookColumns, Outlook("72106", "Good", "2490"), Outlook("72106", "Splendid", "2430")));

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("bad.csv, ligne 3, colonne Outlook", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("bad.csv, line 3, column Outlook: “Splendid”", ended.Errors, StringComparison.Ordinal);
        Assert.Equal(version, await File.ReadAllTextAsync(Path.Combine(Data.FullName, "current.txt"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("outlooks", "a,b\n1,2", "Economic Region Code")]
    [InlineData("outlooks", "", "csv, zip")]
    [InlineData("wages", "NOC_CNP,ER_Code_Code_RE\nNOC_72106,ER2415", "Median_Wage_Salaire_Median")]
    [InlineData("noc", "Level,Code - NOC 2021 V1.0,Class title,Element Type Label English,Element Description English\n5,99999,x,All examples,Astronaut", "99999")]
    [InlineData("municipalities", "mcode,munnom,mdes,regadm,divrec,mrc,admregionale,mpopul,mcm\n46005,Abercorn,Village,Estrie,,,,356,", "Estrie (05)")]
    public async Task A_file_of_another_layout_is_refused_with_what_was_expected(string kind, string text, string expected)
    {
        var ended = await ImportAsync(kind, Written("file.csv", text));

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(expected, ended.Errors, StringComparison.Ordinal);
        Assert.False(Data.Exists);
    }

    [Fact]
    public async Task Wages_vacancies_and_the_labour_force_stand_beside_what_was_there()
    {
        await ImportAsync("wages", Written("wages.csv", "NOC_CNP,prov,ER_Code_Code_RE,Low_Wage_Salaire_Minium,Median_Wage_Salaire_Median,High_Wage_Salaire_Maximal,Reference_Period,Annual_Wage_Flag_Salaire_annuel", "NOC_72106,QC,ER2415,22,27.5,36,2023-2024,0", "NOC_72106,QC,ER24,,26,,2023-2024,0", "NOC_31301,QC,ER2415,,,,2023-2024,0"));
        await ImportAsync("vacancies", Zipped("14100444.csv", "REF_DATE,GEO,DGUID,National Occupational Classification,Statistics,UOM,COORDINATE,VALUE,STATUS", "2026-01,\"Bas-Saint-Laurent, Quebec\",x,\"Total, all occupations\",Job vacancies,Number,1.1.1,900,A", "2026-04,\"Bas-Saint-Laurent, Quebec\",x,\"Total, all occupations\",Job vacancies,Number,1.1.1,1200,A", "2026-04,\"Bas-Saint-Laurent, Quebec\",x,Welders [72106],Job vacancies,Number,1.2.1,40,B", "2026-04,\"Bas-Saint-Laurent, Quebec\",x,Nurses [31301],Job vacancies,Number,1.2.1,,F"));
        var ended = await ImportAsync("labour-force", Written("isq.csv", "Région administrative;Année;Emploi;Taux de chômage", "Gaspésie--Îles-de-la-Madeleine;2025;38,1;9,4", "Montréal;2025;1100;8"));

        Assert.Equal(0, ended.ExitCode);
        var tables = Directory.GetDirectories(Data.FullName).Order(StringComparer.Ordinal).Last();
        Assert.Contains("01,72106,22,27.5,36,dollarsPerHour,2023-2024,guichet-emplois-salaires,high", Table(tables, "wages.csv"), StringComparison.Ordinal);
        Assert.Contains("01,72106,40,2026-04,statcan-14-10-0444,high", Table(tables, "vacancies.csv"), StringComparison.Ordinal);
        Assert.Contains("01,vacantJobs,1200,jobs,2026-04", Table(tables, "work.csv"), StringComparison.Ordinal);
        Assert.Contains("11,unemployment,9.4,percent,2025,,isq-emploi-et-chomage", Table(tables, "work.csv"), StringComparison.Ordinal);
        Assert.Equal(2, Directory.GetDirectories(Data.FullName).Length);
    }

    [Fact]
    public async Task Official_example_titles_name_occupations()
    {
        const string Title = "{\"text\":\"quellmaster of fairground rides\",\"language\":\"en\",\"top\":1}";
        await ImportAsync("noc", Written("noc.csv", "Level,Code - NOC 2021 V1.0,Class title,Element Type Label English,Element Description English", "5,72106,Welders,Main duties,Weld", "5,72106,Welders,All examples,Quellmaster of fairground rides", "1,7,Trades,All examples,Anything"));

        var ended = await CommandLine.RunAsync("occupations", Data, Title);

        Assert.Equal("72106", ended.Lines[0].GetProperty("matches")[0].GetProperty("nocCode").GetString());
    }

    [Fact]
    public async Task Municipalities_keep_their_place_and_take_their_new_population()
    {
        var ended = await ImportAsync("municipalities", Written("MUN.csv", "mcode,munnom,mdes,regadm,divrec,mrc,admregionale,mpopul,mcm,maire", "10043,Rimouski,Ville,Bas-Saint-Laurent (01),Rimouski-Neigette (10),MRC Rimouski-Neigette (100),,52000,,Somebody", "69802,Akwesasne,Réserve indienne,Montérégie (16),,,,2584,,"));

        Assert.Contains("~ 01 10043 Rimouski 51188", ended.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Somebody", ended.Output + Table(Directory.GetDirectories(Data.FullName).Single(), "municipalities.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trial_writes_nothing()
    {
        var ended = await CommandLine.RunAsync($"import outlooks \"{Written("outlooks.csv", OutlookColumns, Outlook("72106", "Good", "2490"))}\" --data \"{Data.FullName}\" --dry-run");

        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("10 72106 good", ended.Output, StringComparison.Ordinal);
        Assert.False(Data.Exists);
    }

    private static string Outlook(string noc, string outlook, string region) => $"NOC_{noc},Title,{outlook},\"<p>Trend, in words</p>\",45999,QC,{region},Name,EN";

    private static int Rank(CommandLine.Ended suggested, string region) =>
        suggested.Lines[0].GetProperty("suggestions").EnumerateArray().Single(s => s.GetProperty("region").GetString() == region).GetProperty("rank").GetInt32();

    private static string Table(string version, string file) => File.ReadAllText(Path.Combine(version, file));

    private Task<CommandLine.Ended> ImportAsync(string kind, string file) => CommandLine.RunAsync($"import {kind} \"{file}\" --data \"{Data.FullName}\"");

    private string Written(string name, params string[] lines)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, string.Join('\n', lines), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        return path;
    }

    private string Zipped(string name, params string[] lines)
    {
        var path = Path.Combine(folder.FullName, "table.zip");
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        using var text = new StreamWriter(zip.CreateEntry(name).Open());
        text.Write(string.Join('\n', lines));
        return path;
    }
}
