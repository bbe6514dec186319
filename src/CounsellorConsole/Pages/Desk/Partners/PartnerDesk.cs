using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;
using EmploisEnRegions.Handoff.Accounts;
using EmploisEnRegions.Handoff.CallBacks;
using EmploisEnRegions.Handoff.Partners;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Partners;

/// <param name="Name">Of the check box.</param>
internal sealed record OfferedItem(string Name, PartnerItem Item);

/// <summary>What of a conversation could be handed to a partner: the answers, and how to reach the person.</summary>
internal sealed class PartnerDesk(ICallBackStore callBacks, Labels labels, TimeProvider clock)
{
    private const string Contact = "contact";
    private static readonly Bilingual<PartnerPageTexts> Texts = new();

    public Labels Labels => labels;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IReadOnlyList<OfferedItem>> OfferAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var profile = conversation.Dossier.Profile;
        var (french, english) = (TalkReader.CardIn("fr", labels.Regions), TalkReader.CardIn("en", labels.Regions));
        var (inFrench, inEnglish) = (french.Words(profile), english.Words(profile));
        var offered = inFrench.Keys.Where(field => field != "unsure")
            .Select(field => new OfferedItem(field, new PartnerItem(french.Label(field), inFrench[field], english.Label(field), inEnglish[field])));
        var contacts = (await callBacks.ReadOfAsync(conversation.Key, cancellationToken)).Select(callBack => callBack.Request.Address).Distinct();
        return [.. offered, .. contacts.Take(1).Select(address => new OfferedItem(Contact, new PartnerItem(Texts.In("fr").Contact, address, Texts.In("en").Contact, address)))];
    }

    /// <summary>The counsellor's own words: the person reads them before anybody else.</summary>
    public static PartnerItem NoteItem(string note) => new(Texts.In("fr").NoteLabel, note, Texts.In("en").NoteLabel, note);

    public PartnerDossier New(Guid id, ConversationKey key, string partner, IReadOnlyList<PartnerItem> items, Account by) => new()
    {
        Id = id.ToString("N"), Key = key, Partner = partner, Items = items, ByName = by.DisplayName, Organisation = by.Organisation, AskedAt = clock.GetUtcNow(),
    };
}
