using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Dialogs.RegionDetails;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>What a person may ask of regions at any point: why, why not, tell me about, others.</summary>
internal sealed class RegionTalk(SuggestionTeller suggestions, WhyNotTeller whyNot, ExplainTeller explain, DetailsTeller details, Bilingual<SuggestionTexts> texts)
{
    /// <summary>True when the message asked about regions and was answered.</summary>
    public async Task<bool> TryAnswerAsync(ITurnContext context, Understood heard, CancellationToken cancellationToken)
    {
        var ready = context.Interview().Ready;
        switch (heard.Request)
        {
            case Request.WhyNot or Request.Why when ready && heard.RegionsNamed is [var region, ..]:
                await whyNot.TellAsync(context, region, cancellationToken);
                return true;
            case Request.Why or Request.WhyAsk when ready && context.Interview().SuggestionsShown:
                await explain.TellAsync(context, cancellationToken);
                return true;
            case Request.Details or Request.WhyNot or Request.Why when heard.RegionsNamed is [var region, ..]:
                await details.TellAsync(context, region, cancellationToken);
                return true;
            case Request.Details or Request.WhyNot when heard.RegionsNamed.Count == 0:
                context.Replies().Lead(texts.In(context.Language()).OutsideScope);
                return true;
            case Request.OtherRegions when ready && context.Interview().SuggestionsShown:
                await suggestions.ShowOthersAsync(context, cancellationToken);
                return true;
            case Request.Suggestions when ready && context.Interview().SuggestionsShown:
                await suggestions.ShowBestAsync(context, cancellationToken);
                return true;
            default:
                return false;
        }
    }
}
