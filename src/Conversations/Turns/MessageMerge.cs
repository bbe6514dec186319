using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>Two messages as one: the words of both, the buttons and the question of the later.</summary>
internal static class MessageMerge
{
    public static Activity Of(Activity first, Activity second, Speaker speaker)
    {
        var whole = ActivityCopy.Of(first);
        (whole.Id, whole.ReplyToId, whole.Timestamp, whole.From, whole.Recipient, whole.Locale) =
            (first.Id, first.ReplyToId, first.Timestamp, first.From, first.Recipient, second.Locale);
        whole.Text = Joined(first.Text, second.Text);
        whole.Speak = first.Speak is null && second.Speak is null ? null : Joined(first.Speak ?? first.Text, second.Speak ?? second.Text);
        whole.SuggestedActions = second.SuggestedActions ?? first.SuggestedActions;
        whole.InputHint = second.InputHint;
        Attachment[] attachments = [.. first.Attachments ?? [], .. second.Attachments ?? []];
        if (attachments.Length > 0) whole.Attachments = attachments;
        return (first.GetOrientation(), second.GetOrientation()) is ({ } before, { } after) ? whole.WithOrientation(Joined(before, after) with { Speaker = speaker }) : whole;
    }

    private static Orientation Joined(Orientation first, Orientation second) =>
        (second.Question is null ? first : second) with { Suggestions = second.Suggestions ?? first.Suggestions };

    private static string? Joined(string? first, string? second) => (first, second) switch
    {
        (null or "", _) => second,
        (_, null or "") => first,
        _ => $"{first}\n\n{second}",
    };
}
