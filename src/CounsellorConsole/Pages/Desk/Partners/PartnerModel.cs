using System.Globalization;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Board;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Partners;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Partners;

/// <summary>A transfer to a partner in a region: what the person is asked to share, the link, and what became of it.</summary>
[Authorize(Policy = ConsoleCookie.CounsellorPolicy)]
internal sealed class PartnerModel(
    IConversationStore conversations, IPartnerStore partners, PartnerLinks links, CounsellorActions actions, PartnerDesk desk, IOptionsSnapshot<ConsoleOptions> console) : ConsolePage
{
    private const int LongestName = 80;
    private static readonly Bilingual<PartnerPageTexts> All = new();

    [BindProperty(SupportsGet = true, Name = "channel")]
    public string Channel { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "id")]
    public string Id { get; set; } = "";

    [BindProperty(Name = "operation")]
    public Guid Operation { get; set; }

    internal PartnerPageTexts Texts => All.In(Language);
    internal IReadOnlyList<PartnerDossier> Dossiers { get; private set; } = [];
    internal IReadOnlyList<OfferedItem> Offered { get; private set; } = [];
    internal bool MayAsk { get; private set; }
    internal string? Partner { get; private set; }
    internal string? Note { get; private set; }
    internal string? Problem { get; private set; }

    /// <summary>Shown once, right after it was made.</summary>
    internal string? NewLink { get; private set; }
    internal string Back => BoardLists.AddressOf(Key);

    private ConversationKey Key => new(Channel, Id);

    public static string AddressOf(ConversationKey key) =>
        $"/console/partner?channel={Uri.EscapeDataString(key.ChannelId)}&id={Uri.EscapeDataString(key.ConversationId)}";

    internal string StateOf(PartnerDossier dossier) => Texts.States[NameOf(dossier.StateAt(desk.Now))];

    internal bool MayLink(PartnerDossier dossier) => dossier.StateAt(desk.Now) is PartnerState.Agreed or PartnerState.Sent or PartnerState.Opened or PartnerState.Expired;

    internal bool MayRevoke(PartnerDossier dossier) => dossier.StateAt(desk.Now) is not (PartnerState.Revoked or PartnerState.Declined);

    internal string At(DateTimeOffset instant) => desk.Labels.Moments.At(instant, Language);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShownAsync(cancellationToken);

    public async Task<IActionResult> OnPostAskAsync(string? partner, string? note, string[]? items, CancellationToken cancellationToken)
    {
        if (Operation == Guid.Empty) return BadRequest();
        (Partner, Note) = (partner?.Trim(), string.IsNullOrWhiteSpace(note) ? null : note.Trim());
        if (await FindAsync(cancellationToken) is not { } conversation) return LocalRedirect(Back);
        var chosen = (await desk.OfferAsync(conversation, cancellationToken)).Where(offer => items?.Contains(offer.Name) is true).Select(offer => offer.Item).ToList();
        if (Note is { Length: <= PartnerLinks.LongestWord }) chosen.Add(PartnerDesk.NoteItem(Note));
        if (Partner?.Length is not (> 0 and <= LongestName) || chosen.Count == 0)
        {
            Problem = Texts.AskProblem;
            return await ShownAsync(cancellationToken);
        }

        var dossier = desk.New(Operation, Key, Partner, chosen, Me);
        var refusal = await actions.ProposePartnerAsync(Me, Operation.ToString("N"), dossier, cancellationToken);
        if (refusal is null) return LocalRedirect(AddressOf(Key));
        var refusals = TalkReader.Texts(Language).Refusals;
        Problem = refusals.GetValueOrDefault(refusal, refusals["failed"]);
        return await ShownAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostLinkAsync(string? dossier, CancellationToken cancellationToken)
    {
        if (await DossierAsync(dossier, cancellationToken) is not { } found) return LocalRedirect(AddressOf(Key));
        if (await links.MakeAsync(found, Me, cancellationToken) is { } token)
        {
            var origin = console.Value.PublicUrl?.ToString().TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}";
            NewLink = $"{origin}/{(Language == "en" ? "partner" : "partenaire")}/{token}";
        }

        return await ShownAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostRevokeAsync(string? dossier, CancellationToken cancellationToken)
    {
        if (await DossierAsync(dossier, cancellationToken) is { } found) await links.RevokeAsync(found, Me, cancellationToken);
        return LocalRedirect(AddressOf(Key));
    }

    internal static string NameOf(PartnerState state)
    {
        var name = state.ToString();
        return string.Create(CultureInfo.InvariantCulture, $"{char.ToLowerInvariant(name[0])}{name[1..]}");
    }

    private async Task<PartnerDossier?> DossierAsync(string? id, CancellationToken cancellationToken) =>
        (await partners.ReadOfAsync(Key, cancellationToken)).FirstOrDefault(dossier => dossier.Id == id);

    private async Task<Conversation?> FindAsync(CancellationToken cancellationToken) => (await conversations.LoadAsync(Key, cancellationToken))?.Conversation;

    private async Task<IActionResult> ShownAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(cancellationToken) is not { } conversation) return LocalRedirect(Back);
        Dossiers = await partners.ReadOfAsync(Key, cancellationToken);
        Offered = await desk.OfferAsync(conversation, cancellationToken);
        MayAsk = conversation.Status is ConversationStatus.Counsellor && conversation.CounsellorId == Me.Id;
        return Page();
    }
}
