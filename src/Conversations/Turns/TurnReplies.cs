using System.Globalization;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Conversations.Turns;

/// <summary>What is said in one run of a turn: numbered, dated and addressed as it is said, sent by nobody before the commit.</summary>
internal sealed class TurnReplies(Turn turn, Activity incoming, string? replyToId, long lastSequence, string botName)
{
    private readonly List<TranscriptEntry> _entries = new(4);

    public IReadOnlyList<TranscriptEntry> Entries => _entries;

    public long LastSequence { get; private set; } = lastSequence;

    /// <summary>The id that the reply will have; null for what no channel can show once the turn is over (typing, traces).</summary>
    public string? Add(Activity said)
    {
        if (said.Type is ActivityTypes.Typing or ActivityTypes.Trace or ActivityTypesEx.Delay) return null;

        var reply = ActivityCopy.Of(said);
        reply.Id = IdOf(turn.Conversation.Key, ++LastSequence);
        reply.ReplyToId = replyToId;
        reply.Timestamp = turn.Now;
        reply.ChannelId = turn.Conversation.Key.ChannelId;
        reply.Conversation = incoming.Conversation;
        reply.ServiceUrl = incoming.ServiceUrl;
        reply.Recipient = incoming.From;
        reply.Locale = turn.Language == "en" ? "en-CA" : "fr-CA";
        if (reply.ChannelData is null && reply.Type == ActivityTypes.Message) reply.WithOrientation(new Orientation { Speaker = Speaker.Bot });
        var speaker = reply.GetOrientation()?.Speaker ?? Speaker.Bot;
        var name = speaker is Speaker.Counsellor ? turn.CounsellorName ?? botName : botName;
        reply.From = new ChannelAccount(incoming.Recipient?.Id ?? ConversationAdapter.BotId, name, RoleTypes.Bot);
        _entries.Add(new TranscriptEntry(LastSequence, turn.Now, speaker, reply));
        return reply.Id;
    }

    public static string IdOf(ConversationKey key, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{key.ConversationId}|{sequence:D7}");
}
