using System.Text.Json;
using System.Text.Json.Serialization;
using EmploisEnRegions.Conversations;

namespace EmploisEnRegions.Storage.Postgres;

/// <summary>What one node tells the others: a committed turn, or a signal. Ids and numbers only.</summary>
internal sealed record Notice(string Node, string ChannelId, string ConversationId, long LastSequence, ConversationStatus Status)
{
    /// <summary>Null = a committed turn.</summary>
    public SignalKind? Signal { get; init; }

    public long Number { get; init; }

    // PostgreSQL takes less than 8,000 bytes; a longer one is left to polling.
    private const int Longest = 7_900;

    public static Notice Of(string node, ConversationChange change) =>
        new(node, change.Key.ChannelId, change.Key.ConversationId, change.LastSequence, change.Status);

    public static Notice Of(string node, ConversationSignal signal) =>
        new(node, signal.Key.ChannelId, signal.Key.ConversationId, LastSequence: 0, ConversationStatus.Bot) { Signal = signal.Kind, Number = signal.Number };

    /// <summary>Tells the listeners of this node.</summary>
    public void PublishTo(IConversationFeed feed)
    {
        var key = new ConversationKey(ChannelId, ConversationId);
        if (Signal is { } kind) feed.Signal(new ConversationSignal(key, kind, Number) { ByAnotherNode = true });
        else feed.Publish(new ConversationChange(key, LastSequence, Status) { ByAnotherNode = true });
    }

    /// <summary>Null when it does not fit.</summary>
    public string? ToPayload()
    {
        // Every character that is not ASCII is escaped: characters are bytes.
        var json = JsonSerializer.Serialize(this, NoticeJson.Default.Notice);
        return json.Length <= Longest ? json : null;
    }

    /// <summary>Null when it is not one of ours: anyone may notify on a channel.</summary>
    public static Notice? Parse(string payload)
    {
        try
        {
            return JsonSerializer.Deserialize(payload, NoticeJson.Default.Notice) is { Node: not null, ChannelId: not null, ConversationId: not null } notice ? notice : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSerializable(typeof(Notice))]
internal sealed partial class NoticeJson : JsonSerializerContext;
