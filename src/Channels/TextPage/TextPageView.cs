using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Continuation;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.TextPage;

/// <summary>What the page shows.</summary>
internal sealed class TextPageView(TextPageAddress address, Conversation conversation, IReadOnlyList<TranscriptEntry> entries)
{
    private static readonly Bilingual<TextPageTexts> AllTexts = new();

    public TextPageAddress Address => address;
    public TextPageTexts Texts { get; } = AllTexts.In(address.Language);

    /// <summary>Proves that the form is ours.</summary>
    public required string FormKey { get; init; }

    /// <summary>Once-only key of what the form will say.</summary>
    public required string Delivery { get; init; }

    /// <summary>The code that was just asked for.</summary>
    public TextPageCode? Code { get; init; }

    /// <summary>The bot speaks another language than the page: it can be asked to change.</summary>
    public bool SpeaksOtherLanguage => conversation.Language != address.Language;

    public IReadOnlyList<TextPageLine> Lines { get; } =
        [.. entries.Where(IsMessage).Select(e => TextPageLine.Of(e, AllTexts.In(address.Language)))];

    /// <summary>The first message after the person's last one: where reading goes on.</summary>
    public long FirstNew { get; } = entries.LastOrDefault(e => e.Speaker is Speaker.Person) is { } own
        ? entries.FirstOrDefault(e => e.Sequence > own.Sequence && IsMessage(e))?.Sequence ?? own.Sequence
        : entries.FirstOrDefault(IsMessage)?.Sequence ?? 0;

    /// <summary>Only the latest message still waits for a button; a notice of the service after it leaves it waiting.</summary>
    public IReadOnlyList<TextPageChoice> Choices { get; } =
        [.. (entries.LastOrDefault(e => IsMessage(e) && e.Speaker is not Speaker.System)?.Activity.SuggestedActions?.Actions ?? [])
            .Where(a => !string.IsNullOrEmpty(a.Title))
            .Select(a => new TextPageChoice(a.Title!, a.Value as string ?? a.Title!))];

    public static string TooFast(string language) => AllTexts.In(language).TooFast;

    private static bool IsMessage(TranscriptEntry entry) => entry.Activity.Type == ActivityTypes.Message;
}

/// <param name="Host">Where it is entered.</param>
internal sealed record TextPageCode(string Code, CodePurpose Purpose, string Host)
{
    public bool IsInvitation => Purpose is CodePurpose.Partner;
}

internal sealed record TextPageChoice(string Title, string Value);
