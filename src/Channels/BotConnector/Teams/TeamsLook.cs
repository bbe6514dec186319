using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector.Teams;

/// <summary>How our messages look in Teams: suggestions as a card, files as text that can be copied, at most six buttons, nothing too large.</summary>
internal static class TeamsLook
{
    public const string ChannelId = "msteams";

    // Teams takes 28 kB (UTF-16) since its beginnings, more of late: below the smaller number nothing is ever refused.
    private const int LargestBytes = 25_000;
    private const int BytesPerCharacter = 2;
    private const int LongestText = 8_000;
    private const int LongestSummary = 120;

    /// <summary>Changes the activity, which is the caller's own copy. Null: Teams shows nothing of this kind.</summary>
    public static Activity? Of(Activity said)
    {
        if (said.Type is not (ActivityTypes.Message or ActivityTypes.MessageUpdate)) return said.Type is ActivityTypes.MessageDelete or ActivityTypes.Typing ? said : null;
        var text = said.Text ?? "";
        var buttons = TeamsCard.Buttons(said.SuggestedActions);
        var cards = (said.Attachments ?? []).Select(a => TeamsFile.IsFile(a) ? TeamsFile.Card(a) : a).ToList();
        said.TextFormat = TextFormatTypes.Markdown;
        said.Summary = Cut(text.Split('\n')[0].Replace("**", "", StringComparison.Ordinal), LongestSummary);
        said.Text = Paragraphs(text);
        if (buttons.Count > 0 && (said.GetOrientation()?.Suggestions is { Count: > 0 } || IsGroup(said.Conversation)))
        {
            var (intro, rest) = TeamsCard.Split(text);
            said.Text = Paragraphs(intro);
            cards.Insert(0, TeamsCard.Of(rest, buttons, text));
            said.SuggestedActions = null;
        }
        else if (said.SuggestedActions is { } suggested) suggested.Actions = [.. buttons];

        said.Attachments = cards;
        return IsSmallEnough(said) ? said : PlainAndShort(said, text);
    }

    /// <summary>Several people read along, and quick replies are not shown.</summary>
    public static bool IsGroup(ConversationAccount? conversation) =>
        conversation is { IsGroup: true } || conversation?.ConversationType is "groupChat" or "channel";

    private static Activity PlainAndShort(Activity said, string text)
    {
        said.Attachments = [];
        said.Text = Cut(Paragraphs(text), LongestText);
        return said;
    }

    private static bool IsSmallEnough(Activity said) => ActivityJson.TextOf(said).Length * BytesPerCharacter < LargestBytes;

    /// <summary>In Markdown one new line is a space.</summary>
    private static string Paragraphs(string text) =>
        string.Join("\n\n", text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : $"{text[..(char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1)]}…";
}
