using System.Text.Json;
using EmploisEnRegions.Channels.Wire;
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
            if (entry.Speaker is not Speaker.Person) writer.WriteRawValue(entry.ToUtf8(), skipInputValidation: true);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
