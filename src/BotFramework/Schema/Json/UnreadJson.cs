using System.Text.Json;

namespace EmploisEnRegions.BotFramework;

/// <summary>A JSON object that is read when somebody asks for it, straight into what it is asked as; nobody asks: its bytes are written again as they are.</summary>
internal sealed class UnreadJson(ReadOnlyMemory<byte> utf8)
{
    public ReadOnlySpan<byte> Utf8 => utf8.Span;

    /// <summary>Simple members as plain values, objects unread.</summary>
    /// <exception cref="JsonException">The bytes are not a JSON object.</exception>
    public static Dictionary<string, object> Members(ReadOnlyMemory<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8.Span);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject)
        {
            throw new JsonException("A state is an object.");
        }

        var members = new Dictionary<string, object>();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            if (reader.TokenType is JsonTokenType.StartObject)
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                members[name] = new UnreadJson(utf8[start..(int)reader.BytesConsumed]);
            }
            else
            {
                members[name] = PlainValueConverter.ReadValue(ref reader)!;
            }
        }

        // Finds what follows the object.
        reader.Read();
        return members;
    }
}
