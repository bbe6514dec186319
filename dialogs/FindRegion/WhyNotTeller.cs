using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>"Why not Gaspésie?": its rank or what excludes it, what speaks for and against, and what would change it.</summary>
internal sealed class WhyNotTeller(Recommender recommender, RegionCatalog regions, ReasonWords words, ProfileWords profileWords, Bilingual<SuggestionTexts> texts)
{
    private const int ReasonsTold = 3;
    private const int TopRanks = 3;
    private const int ChangesTold = 3;

    public Task TellAsync(ITurnContext context, string region, CancellationToken cancellationToken)
    {
        var turn = context.Turn();
        var t = texts.In(turn.Language);
        turn.React(ReactionKind.Asked, region);
        var result = recommender.Suggest(turn.Dossier.Profile);
        var whyNot = recommender.WhyNot(turn.Dossier.Profile, region);
        List<string> lines = [Opening(whyNot, result, turn.Language)];
        lines.AddRange(Reasons(whyNot, turn.Language));
        if (whyNot.Rank is null or > TopRanks) lines.AddRange(Changes(whyNot, turn.Language, t));
        return context.Replies().SayAsync(string.Join('\n', lines), cancellationToken);
    }

    private string Opening(WhyNot whyNot, Recommendation result, string language)
    {
        var t = texts.In(language);
        var names = regions[whyNot.Region].Names;
        if (whyNot.ExcludedBecause is { } because)
        {
            var figure = result.Excluded.FirstOrDefault(e => e.Region == whyNot.Region)?.Figure;
            return words.Of(because, figure, names.The.In(language), language);
        }

        return (whyNot.Rank <= TopRanks ? t.WhyNotShown : t.WhyNotRank)
            .With("name", names.Name.In(language)).With("rank", Figures.Of(whyNot.Rank ?? 0)).With("total", Figures.Of(result.Suggestions.Count));
    }

    private IEnumerable<string> Reasons(WhyNot whyNot, string language)
    {
        var t = texts.In(language);
        return whyNot.Reasons.Take(ReasonsTold).Select(reason =>
            (reason.Direction is Direction.Positive ? t.Pro : t.Con).With("reason", words.Of(reason, language)));
    }

    private IEnumerable<string> Changes(WhyNot whyNot, string language, SuggestionTexts t)
    {
        if (whyNot.Changes.Count == 0) return [t.WhyNotNoChange];
        return [t.WhyNotChanges, .. whyNot.Changes.Take(ChangesTold).Select(change => t.WhyNotChange.With("change", Words(change, language, t)))];
    }

    private string Words(Change change, string language, SuggestionTexts t) => string.Join(t.ChangeJoin, change.Fields.Select(field =>
        profileWords.Of(change.Profile, field, language) ?? t.Without[field]));
}
