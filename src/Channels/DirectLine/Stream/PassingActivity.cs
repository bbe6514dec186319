using System.Globalization;
using System.Text.Json;
using EmploisEnRegions.Channels.DirectLine.Activities;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.DirectLine.Stream;

/// <summary>What counts for a moment, as a socket shows it: without a watermark, because no history has it.</summary>
internal static class PassingActivity
{
    /// <summary>As Teams calls it.</summary>
    private const string ReadReceipt = "application/vnd.microsoft.readReceipt";

    /// <param name="number">Clients drop an activity whose id they have seen.</param>
    public static byte[] Typing(ConversationKey key, Speaker speaker, int number) => ToUtf8(key, speaker, number, new Activity(ActivityTypes.Typing));

    /// <param name="sequence">Of the last entry that the counsellor has read.</param>
    public static byte[] Read(ConversationKey key, long sequence, int number)
    {
        var last = string.Create(CultureInfo.InvariantCulture, $"{key.ConversationId}|{sequence:D7}");
        return ToUtf8(key, Speaker.Counsellor, number, new Activity(ActivityTypes.Event) { Name = ReadReceipt, Value = new { lastReadMessageId = last } });
    }

    private static byte[] ToUtf8(ConversationKey key, Speaker speaker, int number, Activity activity)
    {
        activity.Id = string.Create(CultureInfo.InvariantCulture, $"{key.ConversationId}|passing-{number}");
        activity.ChannelId = key.ChannelId;
        activity.Conversation = new ConversationAccount(id: key.ConversationId);
        activity.From = BotAccount.New();
        activity.WithOrientation(new Orientation { Speaker = speaker });
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities");
            writer.WriteRawValue(ActivityJson.Write(activity), skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
