using System.Globalization;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>What is said in one run of a turn: numbered, dated and addressed as it is said, sent by nobody before the commit.</summary>
internal sealed class TurnReplies(Turn turn, Activity incoming, string? replyToId, long lastSequence, string botName)
{
    private readonly List<TranscriptEntry> _entries = new(4);

    public IReadOnlyList<TranscriptEntry> Entries => _entries;

    public long LastSequence { get; private set; } = lastSequence;

    /// <summary>What the bot and the desk say becomes one message; a counsellor's words stay a counsellor's.</summary>
    public bool OneMessage { get; set; }

    /// <summary>The channel has an address of its own, where a message that it has can be changed.</summary>
    public bool MayChange { get; init; }

    /// <summary>The id that the reply will have; null for what no channel can show once the turn is over (typing, traces).</summary>
    public string? Add(Activity said)
    {
        if (said.Type is ActivityTypes.Typing or ActivityTypes.Trace or ActivityTypesEx.Delay) return null;

        var reply = Addressed(ActivityCopy.Of(said));
        reply.ReplyToId = replyToId;
        if (reply.ChannelData is null && reply.Type == ActivityTypes.Message) reply.WithOrientation(new Orientation { Speaker = Speaker.Bot });
        var speaker = reply.GetOrientation()?.Speaker ?? Speaker.Bot;
        if (OneMessage && reply.Type == ActivityTypes.Message && Merged(reply, speaker) is { } id) return id;
        return Keep(reply, speaker);
    }

    /// <summary>A message said before gets another text, or disappears, where the channel has it. The transcript keeps both: what was said and what it became.</summary>
    /// <param name="change">A <c>messageUpdate</c> or <c>messageDelete</c>.</param>
    /// <exception cref="NotSupportedException">People read this channel from us, and what they read only grows.</exception>
    /// <exception cref="ArgumentException">No message of this conversation has that id.</exception>
    public string Change(Activity change, string? messageId)
    {
        if (!MayChange) throw new NotSupportedException("This channel reads from the transcript, which only grows: a message is never changed.");
        if (SequenceOf(turn.Conversation.Key, messageId) is not { } sequence || sequence > LastSequence) throw new ArgumentException("No message of this conversation has that id.", nameof(messageId));
        var reply = Addressed(change);
        reply.ReplyToId = messageId;
        return Keep(reply, change.GetOrientation()?.Speaker ?? Speaker.Bot);
    }

    public static string IdOf(ConversationKey key, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.ConversationId}|{sequence:D7}");

    /// <summary>Null when the id is none of ours in this conversation.</summary>
    public static long? SequenceOf(ConversationKey key, string? id) =>
        id is not null && id.Length > key.ConversationId.Length + 1 && id.StartsWith(key.ConversationId, StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(key.ConversationId.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) && id == IdOf(key, sequence)
            ? sequence : null;

    private Activity Addressed(Activity reply)
    {
        reply.Timestamp = turn.Now;
        reply.ChannelId = turn.Conversation.Key.ChannelId;
        reply.Conversation = incoming.Conversation;
        reply.ServiceUrl = incoming.ServiceUrl;
        reply.Recipient = incoming.From;
        reply.Locale = turn.Language == "en" ? "en-CA" : "fr-CA";
        return reply;
    }

    private string Keep(Activity reply, Speaker speaker)
    {
        reply.Id = IdOf(turn.Conversation.Key, ++LastSequence);
        var name = speaker is Speaker.Counsellor ? turn.CounsellorName ?? botName : botName;
        reply.From = new ChannelAccount(incoming.Recipient?.Id ?? ConversationAdapter.BotId, name, RoleTypes.Bot);
        _entries.Add(new TranscriptEntry(LastSequence, turn.Now, speaker, reply));
        return reply.Id;
    }

    /// <summary>Null when nothing was said yet that this could join.</summary>
    private string? Merged(Activity reply, Speaker speaker)
    {
        var index = _entries.FindLastIndex(entry => entry.Type == ActivityTypes.Message);
        if (index < 0 || speaker is Speaker.Counsellor || _entries[index] is not { Speaker: not Speaker.Counsellor } entry) return null;
        // Something of the desk must not pass for small talk.
        var both = entry.Speaker is Speaker.System ? Speaker.System : speaker;
        _entries[index] = new TranscriptEntry(entry.Sequence, entry.At, both, MessageMerge.Of(entry.Activity, reply, both));
        return entry.Activity.Id;
    }
}
