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

    /// <param name="after">The page already shows the entries up to that one; null = the latest.</param>
    public async Task<TalkView?> ReadAsync(ConversationKey key, Account me, string language, long? after, CancellationToken cancellationToken)
    {
        if (await conversations.LoadAsync(key, cancellationToken) is not { Conversation: var conversation }) return null;
        var from = after ?? Math.Max(0, conversation.LastSequence - Shown);
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
            Linked = await LinkedAsync(key, whole: after is null or 0, cancellationToken),
            HasEarlier = after is null && from > 0,
        };
    }

    /// <param name="whole">Also what was said there; a page that only asks for what is new has it already.</param>
    private async Task<IReadOnlyList<LinkedTalk>> LinkedAsync(ConversationKey key, bool whole, CancellationToken cancellationToken)
    {
        var found = new List<LinkedTalk>();
        var merges = await files.Merges.ReadOfAsync(key, cancellationToken);
        foreach (var link in await files.Links.LinkedAsync(key, cancellationToken))
        {
            if (await conversations.LoadAsync(link.Key, cancellationToken) is not { Conversation: var other }) continue;
            var merge = merges.FirstOrDefault(merge => merge.Key == link.Key || merge.Other == link.Key);
            var shown = whole && link.Kind is CodePurpose.Continue;
            var from = Math.Max(0, other.LastSequence - Shown);
            found.Add(new LinkedTalk(link.Kind, other, merge) { Entries = shown ? await conversations.ReadTranscriptAsync(link.Key, from, LongestRead, cancellationToken) : [] });
        }

        return found;
    }

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
