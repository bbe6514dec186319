using System.Text.Json;
using EmploisEnRegions.Conversations;

namespace EmploisEnRegions.Channels.DirectLine.Stream;

/// <summary>What the person's page says of itself over its socket: <c>{"received":12}</c>, <c>{"read":12}</c>. Passed on and kept nowhere;
/// pages say so only of what a counsellor wrote, so that a conversation with the bot costs nothing.</summary>
internal sealed class ReadMarks(ConversationKey key, IConversationFeed feed)
{
    private const int LongestWord = 64;
    private long _received;
    private long _read;

    /// <param name="shown">Nothing after it can have been read.</param>
    public void Hear(ReadOnlySpan<byte> word, long shown)
    {
        if (word.Length is 0 or > LongestWord) return;
        if (Parse(word) is not { } said || said.Sequence <= 0 || said.Sequence > shown) return;
        ref var last = ref said.Kind is SignalKind.PersonRead ? ref _read : ref _received;
        if (said.Sequence <= last) return;
        last = said.Sequence;
        feed.Signal(new ConversationSignal(key, said.Kind, said.Sequence));
    }

    private static (SignalKind Kind, long Sequence)? Parse(ReadOnlySpan<byte> word)
    {
        try
        {
            var reader = new Utf8JsonReader(word);
            if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject || !reader.Read() || reader.TokenType is not JsonTokenType.PropertyName) return null;
            SignalKind? kind = reader.ValueTextEquals("read"u8) ? SignalKind.PersonRead : reader.ValueTextEquals("received"u8) ? SignalKind.PersonReceived : null;
            return kind is { } known && reader.Read() && reader.TokenType is JsonTokenType.Number && reader.TryGetInt64(out var sequence) ? (known, sequence) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
