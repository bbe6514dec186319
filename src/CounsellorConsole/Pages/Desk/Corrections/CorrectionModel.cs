using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Board;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Corrections;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Corrections;

/// <summary>One answer of a profile, set right: the question as the person read it, its buttons, or words.</summary>
[Authorize(Policy = ConsoleCookie.CounsellorPolicy)]
internal sealed class CorrectionModel(IConversationStore conversations, ICorrectionReader reader, CounsellorActions actions, RegionLabels regions) : ConsolePage
{
    private static readonly Bilingual<CorrectionTexts> All = new();

    [BindProperty(SupportsGet = true, Name = "channel")]
    public string Channel { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "id")]
    public string Id { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "field")]
    public string? Field { get; set; }

    [BindProperty(Name = "operation")]
    public Guid Operation { get; set; }

    internal CorrectionTexts Texts => All.In(Language);
    internal ProfileCard Card => TalkReader.CardIn(Language, regions);
    internal IReadOnlyList<string> Fields => reader.Fields;

    /// <summary>Null: which answer is to be chosen first.</summary>
    internal CorrectionForm? Form { get; private set; }
    internal string? Current { get; private set; }
    internal string? Draft { get; private set; }
    internal IReadOnlyList<string> Alternatives { get; private set; } = [];
    internal string? Problem { get; private set; }
    internal string Back => BoardLists.AddressOf(Key);

    private ConversationKey Key => new(Channel, Id);

    public static string AddressOf(ConversationKey key, string? field) =>
        $"/console/correction?channel={Uri.EscapeDataString(key.ChannelId)}&id={Uri.EscapeDataString(key.ConversationId)}{(field is null ? "" : $"&field={field}")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) is null ? LocalRedirect(Back) : Page();

    public async Task<IActionResult> OnPostAsync(string? text, string? choice, int? pick, CancellationToken cancellationToken)
    {
        if (Operation == Guid.Empty) return BadRequest();
        if (await LoadAsync(cancellationToken) is not { } conversation || Form is null || Field is null) return LocalRedirect(Back);
        Draft = string.IsNullOrWhiteSpace(text) ? choice : text;
        var reading = await reader.ReadAsync(conversation, Field, Draft ?? "", pick, Language, cancellationToken);
        Alternatives = reading.Alternatives;
        if (reading.Facts is { } facts) return await CorrectAsync(conversation, Field, facts, cancellationToken);
        Problem = Alternatives.Count > 0 ? Texts.WhichOne : Texts.NotUnderstood;
        return Page();
    }

    public async Task<IActionResult> OnPostTakeOutAsync(CancellationToken cancellationToken)
    {
        if (Operation == Guid.Empty) return BadRequest();
        return await LoadAsync(cancellationToken) is { } conversation && Form is not null && Field is not null
            ? await CorrectAsync(conversation, Field, null, cancellationToken)
            : LocalRedirect(Back);
    }

    private async Task<IActionResult> CorrectAsync(Conversation conversation, string field, Profile? facts, CancellationToken cancellationToken)
    {
        var said = reader.Say(facts ?? Profile.Empty, field, conversation.Language);
        var refusal = await actions.CorrectAsync(Key, Me, Operation.ToString("N"), field, facts, said, cancellationToken);
        if (refusal is null) return LocalRedirect(Back);
        var refusals = TalkReader.Texts(Language).Refusals;
        Problem = refusals.GetValueOrDefault(refusal, refusals["failed"]);
        return Page();
    }

    private async Task<Conversation?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await conversations.LoadAsync(Key, cancellationToken) is not { Conversation: var conversation }) return null;
        var profile = conversation.Dossier.Profile;
        Form = Field is null ? null : reader.FormOf(Field, profile, Language);
        Current = Field is null ? null : Card.Words(profile).GetValueOrDefault(Field);
        return conversation;
    }
}
