using EmploisEnRegions.Tests.Unit.Architecture;
using EmploisEnRegions.Understanding;
using EmploisEnRegions.Understanding.Occupations;
using EmploisEnRegions.Understanding.Occupations.Titles;

namespace EmploisEnRegions.Tests.Unit.Understanding;

/// <summary>Official example titles of NOC 2021, where the folder of shared facts is present.</summary>
public sealed class OfficialTitleTests(ITestOutputHelper output)
{
    private const int Fifth = 5;

    private static readonly IOccupations Occupations = UnderstandingFactory.CreateOccupations();

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Official_titles_are_found(string language)
    {
        var (first, five) = Measure(Titles(language), title => Occupations.Find(title, language, 5).Select(m => m.NocCode));
        output.WriteLine($"{language}, titles that the table was learned from: first {first:P1}, among five {five:P1}");
        Assert.True(first >= 0.9 && five >= 0.95);
    }

    /// <summary>What the table knows of titles that it has not seen: learned anew without a fifth of those of one language, asked for that fifth.</summary>
    [Theory]
    [InlineData("fr", "en")]
    [InlineData("en", "fr")]
    public void Titles_that_were_kept_back_from_learning_are_found(string language, string other)
    {
        var titles = Titles(language);
        var learned = new TitleWeights(OccupationTitles.Learn(titles.Where((_, i) => i % Fifth != 0).Concat(Titles(other)), TestContext.Current.CancellationToken));
        var wordsOf = OccupationTitles.Cutter();
        var (first, five) = Measure([.. titles.Where((_, i) => i % Fifth == 0)], title => learned.Of([.. wordsOf(title)]).Best(5));
        output.WriteLine($"{language}, titles kept back: first {first:P1}, among five {five:P1}");
        Assert.True(first >= 0.7 && five >= 0.88);
    }

    private static List<(string Code, string Title)> Titles(string language)
    {
        var file = Path.Combine(Repository.Root, "..", "shared", "data", $"noc_titles_{language}.visible.csv");
        Assert.SkipUnless(File.Exists(file), "The official example titles lie in ../shared/data, which is not beside this clone.");
        return [.. File.ReadLines(file).Skip(1).Select(line => (line[..5], line[6..].Trim('"', ' ')))];
    }

    private static (double First, double Five) Measure(IReadOnlyCollection<(string Code, string Title)> titles, Func<string, IEnumerable<string>> find)
    {
        var (first, five) = (0, 0);
        foreach (var (code, title) in titles)
        {
            var found = find(title).ToList();
            if (found.FirstOrDefault() == code) first++;
            if (found.Contains(code)) five++;
        }
        return ((double)first / titles.Count, (double)five / titles.Count);
    }
}
