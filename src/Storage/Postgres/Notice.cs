using System.Text.Json;
using System.Text.Json.Serialization;
using EmploisEnRegions.Conversations;

namespace EmploisEnRegions.Storage.Postgres;

/// <summary>What one node tells the others of a committed turn. Ids and numbers only.</summary>
internal sealed record Notice(string Node, string ChannelId, string ConversationId, long LastSequence, ConversationStatus Status)
{
    // PostgreSQL takes less than 8,000 bytes; a longer one is left to polling.
    private const int Longest = 7_900;

    public static Notice Of(string node, ConversationChange change) =>
        new(node, change.Key.ChannelId, change.Key.ConversationId, change.LastSequence, change.Status);

    public ConversationChange ToChange() => new(new ConversationKey(ChannelId, ConversationId), LastSequence, Status) { ByAnotherNode = true };

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
