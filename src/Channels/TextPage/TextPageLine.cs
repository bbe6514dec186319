using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Texts;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.AspNetCore.Html;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.TextPage;

/// <param name="Name">Who speaks, in words.</param>
/// <param name="Style">Class of the line in the style sheet.</param>
internal sealed record TextPageLine(long Sequence, string Name, string Style, string? Locale, string Text, IReadOnlyList<TextPageFile> Files)
{
    /// <summary>Only our own sentences have mark-up: a person's asterisks are theirs.</summary>
    public IHtmlContent Html => Style is "bot" or "system" ? Emphasis.Html(Text) : new HtmlContentBuilder().Append(Text);

    public static TextPageLine Of(TranscriptEntry entry, TextPageTexts texts)
    {
        var (name, style) = entry.Speaker switch
        {
            Speaker.Person => (texts.You, "person"),
            Speaker.Bot => (texts.Bot, "bot"),
            Speaker.Counsellor => (entry.Activity.From?.Name ?? texts.Counsellor, "counsellor"),
            Speaker.System => (texts.System, "system"),
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };
        var files = (entry.Activity.Attachments ?? []).Select(TextPageFile.Of).OfType<TextPageFile>();
        return new TextPageLine(entry.Sequence, name, style, entry.Activity.Locale, entry.Activity.Text ?? "", [.. files]);
    }
}

/// <param name="HasContent">It can be downloaded; else only its name is known.</param>
internal sealed record TextPageFile(int Index, string Name, bool HasContent)
{
    private const string Cards = "application/vnd.microsoft.";

    /// <summary>Null for cards: the message says the same in words.</summary>
    public static TextPageFile? Of(Attachment file, int index) =>
        file.ContentType?.StartsWith(Cards, StringComparison.OrdinalIgnoreCase) == true
            ? null
            : new TextPageFile(index, file.Name ?? file.ContentType ?? "", IsData(file));

    public static bool IsData(Attachment file) => file is { ContentType: "application/json", Content: not null };
}
