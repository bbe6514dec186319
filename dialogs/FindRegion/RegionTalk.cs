using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.RegionDetails;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Reference;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>What a person may ask of one region at any point: why, why not, tell me about; and why these suggestions.</summary>
internal sealed class RegionTalk(WhyNotTeller whyNot, ExplainTeller explain, DetailsTeller details, RegionCatalog regions, Bilingual<SuggestionTexts> texts)
{
    /// <summary>True when the message asked about regions and was answered.</summary>
    public async Task<bool> TryAnswerAsync(ITurnContext context, Understood heard, CancellationToken cancellationToken)
    {
        if (heard.Request is not (Request.Why or Request.WhyAsk or Request.WhyNot or Request.Details)) return false;
        var interview = context.Interview();
        if (Meant(context, heard) is { } region)
        {
            if (heard.Request is Request.WhyAsk) return false;
            await (interview.Ready && heard.Request is not Request.Details ? whyNot.TellAsync(context, region, cancellationToken) : details.TellAsync(context, region, heard.Topic, cancellationToken));
            return true;
        }

        if (heard.Request is Request.Why or Request.WhyAsk)
        {
            if (interview is not { Ready: true, SuggestionsShown: true }) return false;
            await explain.TellAsync(context, cancellationToken);
            return true;
        }

        context.Replies().Lead(texts.In(context.Language()).OutsideScope);
        return true;
    }

    /// <summary>The first of our 15 regions that the message names, the suggestion it points at, or for more details the one that was spoken of last.</summary>
    private string? Meant(ITurnContext context, Understood heard)
    {
        if (heard.RegionsNamed.Count > 0) return heard.RegionsNamed.FirstOrDefault(code => regions.Find(code) is not null);
        return SuggestionTalk.Pointed(context, heard).FirstOrDefault() ?? (heard.Request is Request.Details ? LastAsked(context.Turn().Dossier) : null);
    }

    private static string? LastAsked(Dossier dossier) =>
        dossier.Reactions?.LastOrDefault(reaction => reaction.Kind is ReactionKind.Asked)?.Region ?? (dossier.Suggestions is [var best, ..] ? best.Region : null);
}
