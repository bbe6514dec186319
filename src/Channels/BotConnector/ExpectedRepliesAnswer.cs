using System.Text.Json;
using EmploisEnRegions.Channels.BotConnector.Teams;
using EmploisEnRegions.Conversations;
using EmploisEnRegions.Conversations.Turns;

namespace EmploisEnRegions.Channels.BotConnector;

/// <summary>What the bot answered, in the body of the answer: <c>{"activities": […]}</c>.</summary>
internal sealed class ExpectedRepliesAnswer(IReadOnlyList<TranscriptEntry> entries) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(httpContext.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteStartArray("activities");
        foreach (var entry in entries)
        {
            if (entry.Speaker is not Speaker.Person && Shown(entry) is { } activity) writer.WriteRawValue(activity, skipInputValidation: true);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Null for what the channel shows nothing of. A look is made of a copy: others read the entry too.</summary>
    private static byte[]? Shown(TranscriptEntry entry)
    {
        var utf8 = entry.ToUtf8();
        if (entry.Activity.ChannelId != TeamsLook.ChannelId) return utf8;
        return TeamsLook.Of(ActivityJson.Read(utf8)) is { } look ? ActivityJson.Write(look) : null;
    }
}
