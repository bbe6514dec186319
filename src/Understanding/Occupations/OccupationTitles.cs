using EmploisEnRegions.Regions.Reference;
using EmploisEnRegions.Understanding.Occupations.Titles;
using EmploisEnRegions.Understanding.Tables;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Occupations;

/// <summary>Makes the table <c>Occupations/Titles/titles.txt</c> from titles of both languages, together with our own everyday names.</summary>
public static class OccupationTitles
{
    /// <param name="titles">Titles with the NOC 2021 code of their unit group, five digits.</param>
    /// <returns>The text of the table: how much each stem, pair of stems and three letters speak for each group. The same titles give the same text.</returns>
    public static string Learn(IEnumerable<(string Code, string Title)> titles, CancellationToken cancellationToken = default)
    {
        var wordsOf = Cutter();
        var own = OccupationNames.Of(OccupationCatalog.BuiltIn).Select(n => (n.Code, Title: n.Text));
        var samples = titles.Concat(own).Select(t => new TitleSample(t.Code, TitleFeatures.Of(wordsOf(t.Title))));
        return TitleTrainer.Learn([.. samples.Where(s => s.Features.Count > 0)], cancellationToken);
    }

    /// <summary>Cuts titles to the folded words that tell their trade.</summary>
    internal static Func<string, IEnumerable<string>> Cutter()
    {
        var shorthand = new Shorthand(TableFiles.Text("Tables/shorthand.txt"));
        var ignored = IgnoredWords();
        return title => MessageCutter.Phrase(title, shorthand).Where(word => IsOfTrade(word, ignored));
    }

    internal static HashSet<string> IgnoredWords() =>
        [.. TableFiles.Text("Occupations/ignored.txt").Split('\n').Where(l => l.Length > 0 && l[0] != '#').SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    internal static bool IsOfTrade(string word, HashSet<string> ignored) => word.Length > 1 && !ignored.Contains(word);
}
