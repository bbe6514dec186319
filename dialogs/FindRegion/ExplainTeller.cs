using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Recommendations;
using EmploisEnRegions.Regions.Reference;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>"Why these regions?": what was used and how much it weighs, what is never used, how to correct it and how to reach a person.</summary>
internal sealed class ExplainTeller(Recommender recommender, RegionCatalog regions, Bilingual<ExplainTexts> texts)
{
    public Task TellAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = context.Turn();
        var t = texts.In(turn.Language);
        var profile = turn.Dossier.Profile;
        var weights = recommender.Weights(profile).Select(w => t.Weight.With("criterion", t.Criteria[w.Criterion]).With("share", Figures.Percent(Math.Round(w.Share * 100), turn.Language)));
        var best = recommender.Suggest(profile).Suggestions is [var first, ..] ? regions[first.Region].Names.The.In(turn.Language) : null;
        string?[] lines = [t.Used, .. weights, t.Never, t.Correct, best is null ? null : t.OneRegion.With("name", best), t.Sheet, t.Person];
        return context.Replies().SayAsync(string.Join('\n', lines.OfType<string>()), cancellationToken);
    }
}
