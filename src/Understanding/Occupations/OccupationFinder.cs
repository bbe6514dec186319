using EmploisEnRegions.Understanding.Occupations.Titles;
using EmploisEnRegions.Understanding.Words;

namespace EmploisEnRegions.Understanding.Occupations;

/// <summary>Finds unit groups by our own names and, where no name was said whole, by what official titles taught about their words.</summary>
internal sealed class OccupationFinder(OccupationNameFinder names, OccupationTitleFinder titles, MessageCutter cutter, HashSet<string> ignored) : IOccupations
{
    private const int Candidates = 12;

    /// <summary>Offered to who asks for many; a conversation asks for more.</summary>
    private const double Least = 0.02;

    /// <summary>A name said whole, or so nearly that titles need not be asked.</summary>
    private const double Whole = 0.985;

    /// <summary>A part of a name that no title knows is a weak hint.</summary>
    private const double PartOfName = 0.4;

    public IReadOnlyList<OccupationMatch> Find(string text, string? language, int top) =>
        string.IsNullOrWhiteSpace(text) || top < 1 ? [] : Find(cutter.Cut(text, placesAsked: false).Tokens.Select(t => t.Text), language, top);

    /// <summary>The same for words that are cut already.</summary>
    /// <param name="wholeNames">Only names that were said almost whole: what is volunteered needs more evidence.</param>
    public IReadOnlyList<OccupationMatch> Find(IEnumerable<string> words, string? language, int top, bool wholeNames = false)
    {
        var trade = words.Where(w => OccupationTitles.IsOfTrade(w, ignored)).ToList();
        var named = names.Find(trade, language, Math.Max(top, Candidates), wholeNames);
        return wholeNames || trade.Count == 0 ? [.. named.Take(top)] : Merge(named, titles.Of(trade), top);
    }

    private static List<OccupationMatch> Merge(IReadOnlyList<OccupationMatch> named, TitleEvidence evidence, int top)
    {
        var scores = named.ToDictionary(m => m.NocCode, m => m.Score >= Whole ? m.Score : Math.Max(PartOfName * Math.Pow(m.Score, 3), Below(evidence.Score(m.NocCode, m.Score))), StringComparer.Ordinal);
        foreach (var code in evidence.Best(Math.Max(top, Candidates))) scores.TryAdd(code, Below(evidence.Score(code, 0)));
        return [.. scores.Where(s => s.Value >= Least).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).Take(top).Select(s => new OccupationMatch(s.Key, Math.Round(s.Value, 3)))];
    }

    private static double Below(double score) => Math.Min(score, Whole - 0.01);
}
