using System.Text.Json;

namespace EmploisEnRegions.Benchmarks.Load;

/// <summary>The script as bodies of activities, made once: what is measured is the server.</summary>
internal sealed class Lines(IReadOnlyList<string> script)
{
    private readonly JsonEncodedText[] _texts = [.. script.Select(text => JsonEncodedText.Encode(text))];

    public int Count => _texts.Length;

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
        text = _texts[index].Value,
    });

    public byte[] DirectLine(int index) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        type = "message",
        locale = "fr-CA",
        from = new { id = "person" },
        text = _texts[index].Value,
    });
}
