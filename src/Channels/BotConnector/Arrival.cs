using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.BotConnector;

/// <summary>What a channel put around a person's words is taken off: the bot's name in a group, the words once more as a web page, who sits at which device.</summary>
internal static partial class Arrival
{
    private const string WordsAsPage = "text/html";

    /// <exception cref="System.Text.Json.JsonException">A mention is none.</exception>
    public static void Clean(Activity activity)
    {
        if (activity.Type is ActivityTypes.Message && activity.Text is not null)
        {
            activity.RemoveRecipientMention();
            // Other people's names stay, as words.
            activity.Text = NameTag().Replace(activity.Text, "$1").Replace("&nbsp;", " ", StringComparison.Ordinal).Replace('\u00a0', ' ').Trim();
        }

        activity.Attachments = activity.Attachments?.Where(a => a is not null && a.ContentType != WordsAsPage).ToList();
        activity.Entities = null;
    }

    /// <summary>A group is greeted when it speaks to the bot, not whenever somebody joins it.</summary>
    public static bool IsNoise(Activity activity) =>
        activity.Type is ActivityTypes.ConversationUpdate && Teams.TeamsLook.IsGroup(activity.Conversation);

    [GeneratedRegex("<at[^>]{0,100}>([^<]{0,200})</at>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NameTag();
}
