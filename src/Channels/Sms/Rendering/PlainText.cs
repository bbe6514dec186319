using System.Text.RegularExpressions;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.Sms.Rendering;

/// <summary>The words of an activity without mark-up.</summary>
internal static partial class PlainText
{
    private const string Strong = "**";

    public static string Of(Activity activity)
    {
        var text = string.IsNullOrWhiteSpace(activity.Text) ? CardText(activity) : activity.Text;
        text = text.ReplaceLineEndings("\n").Trim();
        return IsTheirs(activity) ? text : WithoutLinks(text);
    }

    /// <summary>A counsellor's asterisks and brackets are theirs.</summary>
    public static bool IsTheirs(Activity activity) => activity.GetOrientation()?.Speaker is Speaker.Counsellor;

    /// <summary>Without the marks of what stands out.</summary>
    public static string WithoutEmphasis(string text) => text.Replace(Strong, "", StringComparison.Ordinal);

    /// <summary>A line that stands out as a whole heads what follows.</summary>
    public static bool IsHeading(string line) =>
        line.Length > 2 * Strong.Length && line.StartsWith(Strong, StringComparison.Ordinal) && line.EndsWith(Strong, StringComparison.Ordinal);

    /// <summary>Nobody types an address from a text message: the words that it stood under stay.</summary>
    private static string WithoutLinks(string text) => Link().Replace(text, "$1");

    /// <summary>A card says in its fallback, or its title and text, what it shows.</summary>
    private static string CardText(Activity activity)
    {
        foreach (var card in activity.Attachments ?? [])
        {
            if (card.Content is HeroCard hero) return string.Join('\n', new[] { hero.Title, hero.Text }.Where(t => !string.IsNullOrEmpty(t)));
            string?[] words = [ActivityJson.TextIn(card.Content, "fallbackText") ?? ActivityJson.TextIn(card.Content, "title"), ActivityJson.TextIn(card.Content, "text")];
            if (words.Any(w => !string.IsNullOrEmpty(w))) return string.Join('\n', words.Where(w => !string.IsNullOrEmpty(w)));
        }

        return activity.Speak ?? activity.Summary ?? "";
    }

    [GeneratedRegex(@"\[([^\]\[]+)\]\(https?://[^)\s]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
