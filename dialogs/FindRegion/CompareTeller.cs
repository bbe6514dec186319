using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Profiles;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>"Compare Mauricie and Estrie": their places, then what sets them apart for this person, with the figures of both.</summary>
internal sealed class CompareTeller(Recommender recommender, RegionCatalog regions, ReasonWords words, Bilingual<CompareTexts> texts, Bilingual<ExplainTexts> criteria)
{
    private const int ContrastsTold = 3;

    public Task TellAsync(ITurnContext context, string first, string second, CancellationToken cancellationToken)
    {
        var turn = context.Turn();
        var text = first == second ? texts.In(turn.Language).SameRegion : Tell(turn.Dossier.Profile, first, second, turn.Language);
        turn.React(ReactionKind.Compared, first, second);
        return context.Replies().SayAsync(text, cancellationToken);
    }

    private string Tell(Profile profile, string first, string second, string language)
    {
        var t = texts.In(language);
        var comparison = recommender.Compare(profile, first, second);
        var total = recommender.Suggest(profile).Suggestions.Count;
        List<string> lines = [t.Title.With("first", Name(first, language)).With("second", Name(second, language))];
        lines.AddRange(new[] { comparison.First, comparison.Second }.Select(standing => Place(standing, total, language)));
        lines.AddRange(comparison.Contrasts.Take(ContrastsTold).SelectMany(contrast => Lines(contrast, first, second, language)));
        lines.Add(comparison.Contrasts.Count == 0 ? t.Alike : t.Decide);
        return string.Join('\n', lines);
    }

    private string Place(Standing standing, int total, string language) => standing.Exclusion is { } exclusion
        ? "- " + words.Of(exclusion.Because, exclusion.Figure, regions[standing.Region].Names.The.In(language), language)
        : texts.In(language).Rank.With("name", Name(standing.Region, language)).With("rank", Figures.Of(standing.Rank ?? 0)).With("total", Figures.Of(total));

    private IEnumerable<string> Lines(Contrast contrast, string first, string second, string language)
    {
        var t = texts.In(language);
        yield return t.Contrast.With("criterion", criteria.In(language).Criteria[contrast.Criterion].Capitalised()).With("name", Name(contrast.Effect > 0 ? first : second, language));
        foreach (var (region, evidence) in new[] { (first, contrast.First), (second, contrast.Second) })
        {
            yield return t.Side.With("name", Name(region, language)).With("sentence", words.Of(contrast.Criterion, evidence, language) ?? t.Neutral);
        }
    }

    private string Name(string region, string language) => regions[region].Names.Name.In(language);
}
