using EmploisEnRegions.Conversations;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Replies;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.Replies;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

/// <summary>A canned reply in the person's language, with what is known filled in.</summary>
internal sealed record OfferedReply(string Id, string Shortcut, string Title, string Text);

internal sealed class OfferedReplies(ICannedReplies replies, RegionLabels regions)
{
    public async Task<IReadOnlyList<OfferedReply>> ForAsync(Conversation conversation, Account me, CancellationToken cancellationToken)
    {
        var language = conversation.Language == "en" ? "en" : "fr";
        var known = new Dictionary<string, string?>
        {
            [Placeholders.Counsellor] = me.DisplayName,
            [Placeholders.Organisation] = me.Organisation,
            [Placeholders.Occupation] = conversation.Dossier.Profile.Occupation?.Text,
            [Placeholders.Regions] = regions.List(conversation.Dossier.Suggestions.Take(3).Select(suggestion => suggestion.Region), language),
        };
        var gap = RepliesModel.TextsIn(language).Unknown;
        var all = await replies.ReadAsync(cancellationToken);
        return [.. all.Select(reply => new OfferedReply(reply.Id, reply.Shortcut, reply.Title, Placeholders.Fill(reply.In(language), known, gap)))];
    }
}
