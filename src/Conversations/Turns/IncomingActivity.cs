using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>What a person sent, made safe to keep: bounded, unable to speak as the bot or as the desk.</summary>
internal static class IncomingActivity
{
    private const int LongestUrl = 2_048;
    private const int LongestName = 200;
    private const int LongestChannelId = 64;
    private const int LongestId = 512;
    private const int LongestActivityId = 4_096;

    /// <exception cref="ArgumentException">A required field is missing, or an id (<see cref="UnusableIdException"/>) cannot be stored.</exception>
    public static ConversationKey KeyOf(Activity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(activity.ChannelId)) throw new ArgumentException("channelId is missing.", nameof(activity));
        if (string.IsNullOrEmpty(activity.Conversation?.Id)) throw new ArgumentException("conversation.id is missing.", nameof(activity));
        if (string.IsNullOrEmpty(activity.From?.Id)) throw new ArgumentException("from.id is missing.", nameof(activity));
        CheckId(activity.ChannelId, "channelId", LongestChannelId);
        CheckId(activity.Conversation.Id, "conversation.id", LongestId);
        CheckId(activity.From.Id, "from.id", LongestId);
        CheckId(activity.Recipient?.Id, "recipient.id", LongestId);
        CheckId(activity.Id, "id", LongestActivityId);
        return new ConversationKey(activity.ChannelId, activity.Conversation.Id);
    }

    // PostgreSQL's text cannot hold NUL, nor its keys what is very long; other control characters forge lines in logs.
    private static void CheckId(string? id, string field, int longest)
    {
        if (id is not null && (id.Length > longest || HasControl(id))) throw new UnusableIdException(field, longest);
    }

    private static bool HasControl(string id)
    {
        foreach (var letter in id)
        {
            if (char.IsControl(letter)) return true;
        }

        return false;
    }

    /// <summary>Only the desk says who has the floor; its operations do not come through a channel.</summary>
    public static bool PretendsToBeTheDesk(Activity activity) =>
        activity.Type is ActivityTypes.Event or ActivityTypes.Handoff
        && activity.Name?.StartsWith("handoff", StringComparison.OrdinalIgnoreCase) == true;

    public static bool IsKept(Activity activity) => activity.Type is ActivityTypes.Message or ActivityTypes.Event;

    public static void MakeSafe(Activity activity, ConversationsOptions limits)
    {
        activity.From!.Role = RoleTypes.User;
        activity.Name = Cut(activity.Name, LongestName);
        activity.ChannelData = ActivityJson.WithoutOrientation(activity.ChannelData);
        if (ActivityJson.SizeOf(activity.ChannelData) > limits.KeptDataBytes) activity.ChannelData = null;
        if (ActivityJson.SizeOf(activity.Value) > limits.KeptDataBytes) activity.Value = null;
        if (activity.Attachments is { Count: > 0 } attachments) activity.Attachments = Noted(attachments, limits.KeptAttachments);
        // Buttons that carry a value and no text still say something.
        if (string.IsNullOrEmpty(activity.Text) && activity.Value is string value) activity.Text = value;
        activity.Text = Cut(activity.Text?.Replace("\0", "", StringComparison.Ordinal), limits.KeptCharacters);
    }

    /// <summary>Never cuts a character in two.</summary>
    public static string? Cut(string? text, int longest)
    {
        if (text is null || text.Length <= longest) return text;
        return text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
    }

    private static List<Attachment> Noted(IList<Attachment> attachments, int most)
    {
        var noted = new List<Attachment>(Math.Min(most, attachments.Count));
        foreach (var attachment in attachments.Take(most))
        {
            var url = attachment.ContentUrl is { Length: <= LongestUrl } link && !link.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? link : null;
            noted.Add(new Attachment(Cut(attachment.ContentType, LongestName), url, name: Cut(attachment.Name, LongestName)));
        }

        return noted;
    }
}
