using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Board;
using EmploisEnRegions.CounsellorConsole.Pages.Desk.Talk;
using EmploisEnRegions.CounsellorConsole.SigningIn;
using EmploisEnRegions.Handoff.Desk;
using EmploisEnRegions.Handoff.Merges;
using EmploisEnRegions.Regions.Profiles;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace EmploisEnRegions.CounsellorConsole.Pages.Desk.Merges;

/// <summary>Two conversations of one person become one: which, then which answers hold where they differ.</summary>
[Authorize(Policy = ConsoleCookie.CounsellorPolicy)]
internal sealed class MergeModel(IConversationStore conversations, IMergeStore merges, IContinuationStore links, CounsellorActions actions, Labels labels) : ConsolePage
{
    private const int Suggested = 5;
    private static readonly Bilingual<MergeTexts> All = new();

    [BindProperty(SupportsGet = true, Name = "channel")]
    public string Channel { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "id")]
    public string Id { get; set; } = "";

    /// <summary>Address of the other conversation's page.</summary>
    [BindProperty(SupportsGet = true, Name = "with")]
    public string? With { get; set; }

    [BindProperty(Name = "operation")]
    public Guid Operation { get; set; }

    internal MergeTexts Texts => All.In(Language);
    internal IReadOnlyList<Conversation> Suggestions { get; private set; } = [];
    internal Conversation? Other { get; private set; }
    internal IReadOnlyList<Difference> Differences { get; private set; } = [];
    internal string? Problem { get; private set; }
    internal string Back => BoardLists.AddressOf(Key);

    private ConversationKey Key => new(Channel, Id);

    public static string AddressOf(ConversationKey key) =>
        $"/console/merge?channel={Uri.EscapeDataString(key.ChannelId)}&id={Uri.EscapeDataString(key.ConversationId)}";

    internal string About(Conversation conversation) => Texts.About
        .With("occupation", conversation.Dossier.Profile.Occupation?.Text ?? Texts.NoOccupation)
        .With("channel", Texts.Channels.GetValueOrDefault(conversation.Key.ChannelId, conversation.Key.ChannelId))
        .With("time", labels.Moments.At(conversation.LastWordAt, Language));

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LoadAsync(cancellationToken) is null ? LocalRedirect(Back) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Operation == Guid.Empty) return BadRequest();
        if (await LoadAsync(cancellationToken) is not { } here || Other is not { } other) return Page();
        var refusal = await actions.MergeAsync(Key, Me, Operation.ToString("N"), other.Key, Chosen(here, other), cancellationToken);
        if (refusal is null) return LocalRedirect(Back);
        var refusals = TalkReader.Texts(Language).Refusals;
        Problem = refusals.GetValueOrDefault(refusal, refusals["failed"]);
        return Page();
    }

    /// <summary>Field by field; what was answered once is taken from where it was.</summary>
    private Profile Chosen(Conversation here, Conversation other)
    {
        var chosen = here.Dossier.Profile;
        foreach (var difference in Differences.Where(difference => ProfileFields.Names.Contains(difference.Field) && Request.Form[difference.Field] == "there"))
            chosen = chosen.Without(difference.Field).With(other.Dossier.Profile.Only(difference.Field));
        return chosen;
    }

    private async Task<Conversation?> LoadAsync(CancellationToken cancellationToken)
    {
        if (await FindAsync(Key, cancellationToken) is not { } here) return null;
        foreach (var key in await merges.SuggestAsync(Key, Suggested, cancellationToken))
        {
            if (await FindAsync(key, cancellationToken) is { } suggested) Suggestions = [.. Suggestions, suggested];
        }

        if (string.IsNullOrWhiteSpace(With)) return here;
        Other = KeyIn(With) is { } chosen && chosen != Key ? await FindAsync(chosen, cancellationToken) : null;
        if (Other is null) Problem = Texts.NotFound;
        else if ((await links.LinkedAsync(Key, cancellationToken)).Any(link => link.Key == Other.Key)) (Other, Problem) = (null, Texts.Already);
        else Differences = [.. LinkedTalk.Differences(here.Dossier.Profile, Other.Dossier.Profile, TalkReader.CardIn(Language, labels.Regions)).Where(line => line.Field != "unsure")];
        return here;
    }

    private async Task<Conversation?> FindAsync(ConversationKey key, CancellationToken cancellationToken) =>
        (await conversations.LoadAsync(key, cancellationToken))?.Conversation;

    /// <summary>What the browser shows as the address of a conversation's page.</summary>
    private static ConversationKey? KeyIn(string address)
    {
        var query = QueryHelpers.ParseQuery(address.Contains('?', StringComparison.Ordinal) ? address[address.IndexOf('?', StringComparison.Ordinal)..] : "");
        return query.TryGetValue("channel", out var channel) && query.TryGetValue("id", out var id) ? new ConversationKey(channel.ToString(), id.ToString()) : null;
    }
}
