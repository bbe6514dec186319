using System.Buffers;
using System.Text.Json;
using EmploisEnRegions.Conversations.Turns;
using Microsoft.Bot.Schema;

namespace EmploisEnRegions.Channels.DirectLine.Activities;

/// <summary><c>{"activities": […], "watermark": "7"}</c>: what a person may see of a part of the transcript, and where it ends.</summary>
internal sealed class ActivitySet(IReadOnlyList<TranscriptEntry> entries, long after) : IResult
{
    private static readonly HashSet<string> Visible = [ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.EndOfConversation];

    /// <summary>Also passes what the person may not see, so that it is not read again.</summary>
    public long Watermark { get; } = entries.Count == 0 ? after : entries[^1].Sequence;

    public bool ShowsSomething { get; } = entries.Any(IsVisible);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "application/json; charset=utf-8";
        WriteTo(httpContext.Response.BodyWriter);
        await httpContext.Response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    public void WriteTo(IBufferWriter<byte> utf8)
    {
        using var writer = new Utf8JsonWriter(utf8);
        writer.WriteStartObject();
        writer.WriteStartArray("activities");
        foreach (var entry in entries)
        {
            if (IsVisible(entry)) writer.WriteRawValue(entry.ToUtf8(), skipInputValidation: true);
        }

        writer.WriteEndArray();
        writer.WriteString("watermark", Activities.Watermark.Format(Watermark));
        writer.WriteEndObject();
    }

    private static bool IsVisible(TranscriptEntry entry) => entry.Type is { } type && Visible.Contains(type);
}
