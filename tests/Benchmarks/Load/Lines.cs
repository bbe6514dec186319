using System.Text.Json;

namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>The script as bodies of activities.</summary>
internal sealed class Lines(IReadOnlyList<string> script)
{
    public int Count => script.Count;

    public byte[] BotConnector(string conversation, int index) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "message",
        id = $"{conversation}-{index}",
        channelId = "emulator",
        deliveryMode = "expectReplies",
        locale = "fr-CA",
        from = new { id = "person" },
        recipient = new { id = "bot" },
        conversation = new { id = conversation },
        text = script[index],
    });

    public byte[] DirectLine(int index) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "message",
        locale = "fr-CA",
        from = new { id = "person" },
        text = script[index],
    });
}
