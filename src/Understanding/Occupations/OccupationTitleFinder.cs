using EmploisEnRegions.Understanding.Occupations.Titles;
using EmploisEnRegions.Understanding.Tables;

namespace EmploisEnRegions.Understanding.Occupations;

/// <summary>What the words of official titles say of a wording. One table for both languages: they share half of the words of trades, and people mix them.</summary>
internal sealed class OccupationTitleFinder
{
    // Read beside the rest of the start: nobody names a trade in the first second.
    private readonly Task<TitleWeights> weights = Task.Run(() => new TitleWeights(TableFiles.Text("Occupations/Titles/titles.txt")));

    /// <param name="words">Folded words of a trade.</param>
    public TitleEvidence Of(IReadOnlyList<string> words) => new(weights.Result.Of(words));
}
