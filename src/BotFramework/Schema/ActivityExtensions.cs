using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Who is named in a message.</summary>
public static class ActivityExtensions
{
    public static bool MentionsId(this IMessageActivity activity, string id) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);

    public static bool MentionsRecipient(this IMessageActivity activity) =>
        activity.GetMentions().Any(mention => mention.Mentioned?.Id == activity.Recipient?.Id);

    /// <summary>Takes the bot's own name out of the text and returns what is left.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity) =>
        activity.Recipient?.Id is { } id ? activity.RemoveMentionText(id) : activity.Text;

    /// <summary>Takes the mentions of an account out of the text and returns what is left.</summary>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            activity.Text = activity.Text is null ? null : Without(activity.Text, mention);
        }

        return activity.Text;
    }

    private static string Without(string text, Mention mention) => mention.Text is null
        ? Regex.Replace(text, $"<at>{Regex.Escape(mention.Mentioned?.Name ?? string.Empty)}</at>", string.Empty, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).Trim()
        : Regex.Replace(text, Regex.Escape(mention.Text), string.Empty, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant).Trim();
}
