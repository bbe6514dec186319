using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Merges;
using EmploisEnRegions.Handoff.Notes;
using EmploisEnRegions.Handoff.Opinions;
using EmploisEnRegions.Handoff.Satisfaction;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;

internal sealed class TalkReader(IConversationStore conversations, IAccountStore accounts, IDeskBoards boards, DeskFiles files, Colleagues colleagues, OfferedReplies replies,
    Labels labels)
{
    /// <summary>Entries on the page at first; earlier ones are one link away.</summary>
    private const int Shown = 300;

    private const int LongestRead = 5000;
    private static readonly Bilingual<TalkTexts> All = new();
    private static readonly Bilingual<CardTexts> Cards = new();
    private static readonly Bilingual<BriefTexts> Briefs = new();
    private static readonly Bilingual<OpinionTexts> AllOpinions = new();

    public static TalkTexts Texts(string language) => All.In(language);

    public static ProfileCard CardIn(string language, RegionLabels regions) => new(Cards.In(language), regions, language);

    public static OpinionTexts OpinionsIn(string language) => AllOpinions.In(language);

    public Task<IReadOnlyList<MergeRecord>> MergesAsync(ConversationKey key, CancellationToken cancellationToken) => files.Merges.ReadOfAsync(key, cancellationToken);

    public RegionLabels Regions => labels.Regions;

    public async Task<TalkView?> ReadAsync(ConversationKey key, Account me, string language, Watermark shown, CancellationToken cancellationToken)
    {
        if (await conversations.LoadAsync(key, cancellationToken) is not { Conversation: var conversation }) return null;
        var from = shown.Here ?? Math.Max(0, conversation.LastSequence - Shown);
        var holder = conversation.CounsellorId is { } id ? await accounts.FindAsync(id, cancellationToken) : null;
        return new TalkView(conversation, FloorOf(conversation, me), holder, All.In(language), language)
        {
            Entries = await conversations.ReadTranscriptAsync(key, from, LongestRead, cancellationToken),
            Notes = await files.Notes.ReadAsync(key, cancellationToken),
            CallBacks = await files.CallBacks.ReadOfAsync(key, cancellationToken),
            Opinions = await files.Opinions.ReadAsync(key, cancellationToken),
            OpinionTexts = OpinionsIn(language),
            Outcomes = await files.Outcomes.ReadOfAsync(key, cancellationToken),
            Satisfaction = await files.Satisfaction.ReadOfAsync(key, cancellationToken),
            Alerted = await boards.IsAlertedAsync(key, cancellationToken),
            Card = CardIn(language, labels.Regions),
            BriefTexts = Briefs.In(language),
            Labels = labels,
            Colleagues = await colleagues.PresentAsync(me, cancellationToken),
            Organisations = colleagues.Organisations,
            Replies = await replies.ForAsync(conversation, me, cancellationToken),
            Linked = await LinkedAsync(key, shown, cancellationToken),
            HasEarlier = shown.Here is null && from > 0,
        };
    }

    /// <summary>What the same person said elsewhere comes along; of a spouse, only that there is one.</summary>
    private async Task<IReadOnlyList<LinkedTalk>> LinkedAsync(ConversationKey key, Watermark shown, CancellationToken cancellationToken)
    {
        var found = new List<LinkedTalk>();
        var merges = await files.Merges.ReadOfAsync(key, cancellationToken);
        foreach (var link in await files.Links.LinkedAsync(key, cancellationToken))
        {
            if (await conversations.LoadAsync(link.Key, cancellationToken) is not { Conversation: var other }) continue;
            var merge = merges.FirstOrDefault(merge => merge.Key == link.Key || merge.Other == link.Key);
            var talk = new LinkedTalk(link.Kind, other, merge);
            found.Add(talk.IsPartner ? talk : talk with { Entries = await conversations.ReadTranscriptAsync(link.Key, shown.After(other, Shown), LongestRead, cancellationToken) });
        }

        return found;
    }

    /// <summary>Who has the floor; null: nobody.</summary>
    public async Task<Account?> HolderAsync(ConversationKey key, CancellationToken cancellationToken) =>
        await conversations.LoadAsync(key, cancellationToken) is { Conversation.CounsellorId: { } id } ? await accounts.FindAsync(id, cancellationToken) : null;

    private static Floor FloorOf(Conversation conversation, Account me) => conversation.Status switch
    {
        ConversationStatus.Counsellor => conversation.CounsellorId == me.Id ? Floor.Mine : Floor.Others,
        ConversationStatus.Closed => Floor.Closed,
        ConversationStatus.Bot or ConversationStatus.Waiting => Floor.Open,
    };
}

/// <summary>What the desk keeps beside a conversation.</summary>
internal sealed record DeskFiles(
    INoteStore Notes, ICallBackStore CallBacks, IOutcomeStore Outcomes, IOpinionStore Opinions, ISatisfactionStore Satisfaction, IContinuationStore Links, IMergeStore Merges);
