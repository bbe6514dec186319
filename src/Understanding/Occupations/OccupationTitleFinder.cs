using EmploisEnRegions.Understanding.Occupations.Titles;
using EmploisEnRegions.Understanding.Tables;

namespace EmploisEnRegions.Understanding.Occupations;

/// <summary>What the words of official titles say of a wording, in both languages.</summary>
internal sealed class OccupationTitleFinder
{
    // Read beside the rest of the start: nobody names a trade in the first second.
    private readonly Task<TitleWeights> french = Task.Run(() => new TitleWeights(TableFiles.Text("Occupations/Titles/titles-fr.txt")));
    private readonly Task<TitleWeights> english = Task.Run(() => new TitleWeights(TableFiles.Text("Occupations/Titles/titles-en.txt")));

    /// <param name="words">Folded words of a trade.</param>
    /// <param name="language">"fr" or "en": the other counts for less. Null when unknown.</param>
    public TitleEvidence Of(IReadOnlyList<string> words, string? language)
    {
        var (fr, en) = (french.Result, english.Result);
        return new TitleEvidence(fr.Of(words), en.Of(words), language);
    }
}
