using EmploisEnRegions.Conversations.Turns;
using EmploisEnRegions.Dialogs.Shared;
using EmploisEnRegions.Regions.Reference;
using EmploisEnRegions.Understanding;
using Microsoft.Bot.Builder;

namespace EmploisEnRegions.Dialogs.FindRegion;

/// <summary>What a person may do with the suggestions they were shown: see others, compare, say which they like or find too far, plan a visit.</summary>
internal sealed class SuggestionTalk(SuggestionTeller suggestions, CompareTeller compare, Rating rating, VisitTeller visit, SheetTeller sheet, RegionCatalog regions)
{
    /// <summary>True when the message was about the suggestions and was answered.</summary>
    public async Task<bool> TryAnswerAsync(ITurnContext context, Understood heard, CancellationToken cancellationToken)
    {
        if (!context.Interview().Ready || !context.Interview().SuggestionsShown) return false;
        if (Do(context, heard, cancellationToken) is not { } answer) return false;
        await answer;
        return true;
    }

    private Task? Do(ITurnContext context, Understood heard, CancellationToken cancellationToken) => (heard.Request, Meant(context, heard)) switch
    {
        (Request.OtherRegions, _) => suggestions.ShowOthersAsync(context, cancellationToken),
        (Request.Suggestions, _) => suggestions.ShowBestAsync(context, cancellationToken),
        (Request.Compare, [var first, var second, ..]) => compare.TellAsync(context, first, second, cancellationToken),
        (Request.Compare, [var only]) when Best(context, 1) is [var best] => compare.TellAsync(context, best, only, cancellationToken),
        (Request.Compare, []) when Best(context, 2) is [var first, var second] => compare.TellAsync(context, first, second, cancellationToken),
        (Request.MoreLike, [var liked, ..]) => rating.LikeAsync(context, liked, cancellationToken),
        (Request.MoreLike, []) when Best(context, 1) is [var best] => rating.LikeAsync(context, best, cancellationToken),
        (Request.TooFar, [var far, ..]) => rating.TooFarAsync(context, far, cancellationToken),
        (Request.TooFar, []) when rating.Furthest(context) is { } furthest => rating.TooFarAsync(context, furthest, cancellationToken),
        (Request.Checklist, [var chosen, ..]) => visit.TellAsync(context, chosen, cancellationToken),
        (Request.Sheet, _) => sheet.TellAsync(context, cancellationToken),
        (Request.Checklist, []) when Best(context, 1) is [var best] => visit.TellAsync(context, best, cancellationToken),
        _ => null,
    };

    /// <summary>Of our 15 regions, those that the message names, or those it points at.</summary>
    private List<string> Meant(ITurnContext context, Understood heard)
    {
        var named = heard.RegionsNamed.Where(code => regions.Find(code) is not null).ToList();
        return named.Count == 0 ? [.. Pointed(context, heard)] : named;
    }

    /// <summary>"The second one", "1 and 3": of the suggestions shown last.</summary>
    public static IEnumerable<string> Pointed(ITurnContext context, Understood heard)
    {
        var shown = context.Turn().Dossier.Suggestions;
        return heard.Which.Where(which => which <= shown.Count).Select(which => shown[which - 1].Region);
    }

    private static List<string> Best(ITurnContext context, int count) =>
        context.Turn().Dossier.Suggestions is { } shown && shown.Count >= count ? [.. shown.Take(count).Select(s => s.Region)] : [];
}
