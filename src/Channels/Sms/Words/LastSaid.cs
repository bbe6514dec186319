using EmploisEnRegions.Channels.Sms.Rendering;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Storage;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.Sms.Words;

/// <summary>What the person last read and may answer with PLUS or a number, from the transcript. Answers to keywords are passed over.</summary>
internal sealed class LastSaid(IConversationStore store, SmsRenderer renderer)
{
    private const int Back = 40;

    /// <summary>What is left of the latest messages, as the message that says it; null when that was all.</summary>
    public async Task<Activity?> RestAsync(Conversation conversation, CancellationToken cancellationToken)
    {
        var latest = Latest(await ReadAsync(conversation, cancellationToken));
        var rests = latest.Select(renderer.Render).Select(message => message.Rest).Where(rest => rest.Length > 0).ToList();
        if (rests.Count == 0) return null;
        var last = latest[^1];
        return new Activity(ActivityTypes.Message)
        {
            Label = SmsRenderer.RestLabel,
            Text = string.Join("\n\n", rests),
            TextFormat = TextFormatTypes.Plain,
            InputHint = last.InputHint,
        }.WithOrientation((last.GetOrientation() ?? new Orientation()) with { Suggestions = null });
    }

    /// <summary>What the button with that number says; null when the latest message has none.</summary>
    public async Task<string?> ChoiceAsync(Conversation conversation, int number, CancellationToken cancellationToken)
    {
        var entries = await ReadAsync(conversation, cancellationToken);
        var asked = entries.Reverse().FirstOrDefault(entry => IsMessage(entry) && entry.Activity.Label is not (SmsRenderer.RestLabel or KeywordAnswers.Label));
        return asked is null ? null : Choices.Titled(asked.Activity, number);
    }

    private Task<IReadOnlyList<TranscriptEntry>> ReadAsync(Conversation conversation, CancellationToken cancellationToken) =>
        store.ReadTranscriptAsync(conversation.Key, Math.Max(0, conversation.LastSequence - Back), Back, cancellationToken);

    /// <summary>The messages of the latest turn in which anything but a keyword was answered, in order.</summary>
    private static List<Activity> Latest(IReadOnlyList<TranscriptEntry> entries)
    {
        var latest = new List<Activity>();
        foreach (var entry in entries.Reverse())
        {
            if (entry.Speaker is Speaker.Person && latest.Count > 0) break;
            if (IsMessage(entry) && entry.Activity.Label != KeywordAnswers.Label) latest.Insert(0, entry.Activity);
        }

        return latest;
    }

    private static bool IsMessage(TranscriptEntry entry) => entry.Speaker is not Speaker.Person && entry.Type == ActivityTypes.Message;
}
