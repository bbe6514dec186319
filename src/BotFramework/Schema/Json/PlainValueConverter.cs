using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder.Dialogs;

namespace EmploisEnRegions.BotFramework;

/// <summary>Values declared as <c>object</c>: written by what they are, read back as plain values or as <see cref="JsonElement"/>.</summary>
internal sealed class PlainValueConverter : JsonConverter<object>
{
    public override object? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => ReadValue(ref reader);

    internal static object? ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Null => null,
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Number => ReadNumber(ref reader),
        _ => JsonElement.ParseValue(ref reader),
    };

    public override void Write(Utf8JsonWriter writer, object value, JsonSerializerOptions options)
    {
        // What is most frequent goes straight to the writer: the serializer begins anew for each value.
        switch (value)
        {
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case JsonElement { ValueKind: not JsonValueKind.Undefined } element:
                element.WriteTo(writer);
                break;
            case UnreadJson unread:
                writer.WriteRawValue(unread.Utf8, skipInputValidation: true);
                break;
            case DialogState dialogs:
                DialogStateConverter.WriteTo(writer, dialogs, options);
                break;
            case Dictionary<string, object?> values:
                WriteObject(writer, values, options);
                break;
            case not null when value.GetType() == typeof(object):
                WriteObject(writer, new Dictionary<string, object?>(), options);
                break;
            default:
                JsonSerializer.Serialize(writer, value, options.GetTypeInfo(value!.GetType()));
                break;
        }
    }

    internal void WriteObject(Utf8JsonWriter writer, IDictionary<string, object?> values, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            writer.WritePropertyName(name);
            if (value is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                Write(writer, value, options);
            }
        }

        writer.WriteEndObject();
    }

    // Nested conditional expressions would turn every number into a double.
    private static object ReadNumber(ref Utf8JsonReader reader)
    {
        if (reader.TryGetInt32(out var small))
        {
            return small;
        }

        if (reader.TryGetInt64(out var large))
        {
            return large;
        }

        // 1e999 is JSON, but nothing that could be written again.
        var number = reader.GetDouble();
        return double.IsFinite(number) ? number : throw new JsonException("A number is too large.");
    }
}
