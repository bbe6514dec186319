using EmploisEnRegions.Conversations.Sheets;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>Writes the sheet from the same answers and the same calculation as the suggestions.</summary>
internal sealed class SheetWriter(Recommender recommender, RegionCatalog regions, ReasonWords words, ProfileWords profileWords, SheetSentences sentences)
{
    private const int RegionsTold = 3;

    public IReadOnlyList<SheetPart> Write(Profile profile, string language)
    {
        var t = sentences.Sheet.In(language);
        var all = recommender.Suggest(profile);
        List<SheetPart> parts = [new(t.Answers, Answers(profile, language)), .. all.Suggestions.Take(RegionsTold).Select(s => Region(s, language))];
        if (all.Excluded.Count > 0) parts.Add(new(t.LeftOut, [.. all.Excluded.Select(e => words.Of(e.Because, e.Figure, regions[e.Region].Names.The.In(language), language))]));
        return [.. parts, new(t.Weights, Weights(profile, language)), new(t.Never, t.NeverLines), new(t.Correct, t.CorrectLines)];
    }

    private List<string> Answers(Profile profile, string language)
    {
        var t = sentences.Sheet.In(language);
        var lines = profileWords.Lines(profile, language).Select(line => t.Line.With("label", line.Label).With("value", line.Value)).ToList();
        return lines.Count > 0 ? lines : [t.NoAnswers];
    }

    private SheetPart Region(Suggestion suggestion, string language)
    {
        var (t, shown) = (sentences.Sheet.In(language), sentences.Suggestions.In(language));
        List<string> lines = [.. suggestion.Reasons.Where(r => r.Direction is Direction.Positive).Select(r => shown.Pro.With("reason", words.Of(r, language)))];
        lines.Add(shown.Con.With("reason", words.Of(suggestion.Drawback, language)));
        lines.AddRange(suggestion.Cautions.Select(c => shown.Check.With("caution", words.Of(c, language))));
        lines.Add(t.Stability.With("share", Figures.Of((int)Math.Round(suggestion.Stability * 10))));
        return new SheetPart(t.Region.With("rank", Figures.Of(suggestion.Rank)).With("name", regions[suggestion.Region].Names.Name.In(language)), lines);
    }

    private List<string> Weights(Profile profile, string language)
    {
        var (t, criteria) = (sentences.Sheet.In(language), sentences.Criteria.In(language).Criteria);
        return [.. recommender.Weights(profile).Select(w => t.Line.With("label", criteria[w.Criterion]).With("value", Figures.Percent(Math.Round(w.Share * 100), language)))];
    }
}

/// <summary>The sentences that a sheet is made of.</summary>
internal sealed class SheetSentences(Bilingual<SheetTexts> sheet, Bilingual<SuggestionTexts> suggestions, Bilingual<ExplainTexts> criteria)
{
    public Bilingual<SheetTexts> Sheet => sheet;
    public Bilingual<SuggestionTexts> Suggestions => suggestions;
    public Bilingual<ExplainTexts> Criteria => criteria;
}
