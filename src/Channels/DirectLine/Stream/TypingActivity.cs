using System.Globalization;
using System.Text.Json;
using EmploisEnRegions.Channels.DirectLine.Activities;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.DirectLine.Stream;

/// <summary>That somebody is typing, as a socket shows it: without a watermark, because no history has it.</summary>
internal static class TypingActivity
{
    /// <param name="number">Clients drop an activity whose id they have seen.</param>
    public static byte[] ToUtf8(ConversationKey key, Speaker speaker, int number)
    {
        var typing = new Activity(ActivityTypes.Typing)
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{key.ConversationId}|typing-{number}"),
            ChannelId = key.ChannelId,
            Conversation = new ConversationAccount(id: key.ConversationId),
            From = BotAccount.New(),
        }.WithOrientation(new Orientation { Speaker = speaker });
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities");
            writer.WriteRawValue(ActivityJson.Write(typing), skipInputValidation: true);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }
}
